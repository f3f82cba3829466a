import { FULL, HALF, THIRD, newestFirst, publication, files, contacts } from './parts';
import type { TypeForm } from './types';

export const callForAction: TypeForm = {
  displayName: 'Call for action',
  mainField: 'title',
  groups: [
    {
      key: 'subject',
      rows: [
        [['title', FULL]],
        [['summary', FULL]],
        [
          ['kind', HALF],
          ['targetGroup', HALF],
        ],
        [['what', FULL]],
        [['description', FULL]],
      ],
    },
    {
      key: 'deadline',
      rows: [
        [['deadline', FULL]],
        [
          ['closesAt', HALF],
          ['closedAt', HALF],
        ],
      ],
    },
    {
      key: 'who',
      rows: [
        [
          ['countries', HALF],
          ['organisations', HALF],
        ],
        [
          ['partnerCountries', HALF],
          ['partners', HALF],
        ],
        [['delegation', HALF]],
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
      key: 'source',
      rows: [
        [['gfmdSource', FULL]],
        [
          ['meeting', THIRD],
          ['roundtable', THIRD],
          ['workingGroup', THIRD],
        ],
      ],
    },
    files([['documents', FULL]]),
    contacts,
    {
      key: 'outcome',
      rows: [[['outcome', FULL]], [['outcomeFigures', FULL]], [['outcomeLinks', FULL]], [['becamePractices', FULL]]],
    },
    publication(['dateAdded', THIRD]),
  ],
  columns: ['title', 'kind', 'countries', 'closesAt', 'dateAdded'],
  sort: newestFirst,
  readOnly: ['closesAt', 'closedAt'],
};
