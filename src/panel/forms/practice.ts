import { FULL, HALF, THIRD, newestFirst, publication, files, contacts } from './parts';
import type { TypeForm } from './types';

export const practice: TypeForm = {
  displayName: 'Practice',
  mainField: 'title',
  groups: [
    {
      key: 'subject',
      rows: [
        [['title', FULL]],
        [['summary', FULL]],
        [
          ['kind', HALF],
          ['depth', HALF],
        ],
      ],
    },
    {
      key: 'whoAndWhere',
      rows: [
        [
          ['scope', HALF],
          ['delegation', HALF],
        ],
        [
          ['countries', HALF],
          ['partnerCountries', HALF],
        ],
        [
          ['organisations', HALF],
          ['partners', HALF],
        ],
        [['actorTypes', FULL]],
      ],
    },
    {
      key: 'when',
      rows: [
        [
          ['stage', THIRD],
          ['startDate', THIRD],
          ['endDate', THIRD],
        ],
      ],
    },
    {
      key: 'themes',
      rows: [
        [
          ['thematicAreas', HALF],
          ['tags', HALF],
        ],
        [
          ['sdgs', HALF],
          ['gcmObjectives', HALF],
        ],
      ],
    },
    {
      key: 'description',
      rows: [
        [
          ['objectives', HALF],
          ['beneficiaries', HALF],
        ],
        [['activities', FULL]],
        [['results', FULL]],
        [['resultFigures', FULL]],
      ],
    },
    {
      key: 'lessons',
      rows: [
        [
          ['enablingFactors', HALF],
          ['constraints', HALF],
        ],
        [
          ['lessonsLearned', HALF],
          ['whatDidNotWork', HALF],
        ],
        [
          ['replicationConditions', HALF],
          ['resources', HALF],
        ],
      ],
    },
    {
      key: 'source',
      rows: [
        [['gfmdSource', FULL]],
        [
          ['meeting', THIRD],
          ['roundtable', THIRD],
          ['adaptedFrom', THIRD],
        ],
      ],
    },
    files([
      ['image', HALF],
      ['documents', HALF],
    ]),
    contacts,
    { key: 'publication', rows: [...publication(['dateAdded', THIRD]).rows, [['lastConfirmedAt', HALF]]] },
  ],
  columns: ['title', 'countries', 'delegation', 'dateAdded'],
  sort: newestFirst,
  readOnly: ['lastConfirmedAt'],
};
