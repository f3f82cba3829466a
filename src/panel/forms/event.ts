import { FULL, HALF, THIRD, latestFirst, publication, files } from './parts';
import type { TypeForm } from './types';

export const event: TypeForm = {
  displayName: 'Event',
  mainField: 'title',
  groups: [
    {
      key: 'subject',
      rows: [
        [['title', FULL]],
        [['summary', FULL]],
        [
          ['kind', THIRD],
          ['number', THIRD],
          ['meeting', THIRD],
        ],
      ],
    },
    {
      key: 'whenAndWhere',
      rows: [
        [
          ['startDate', THIRD],
          ['endDate', THIRD],
          ['place', THIRD],
        ],
      ],
    },
    {
      key: 'who',
      rows: [
        [
          ['coChairs', HALF],
          ['teamMembers', HALF],
        ],
        [
          ['countries', HALF],
          ['organisations', HALF],
        ],
      ],
    },
    {
      key: 'pitches',
      rows: [
        [['callForPitches', FULL]],
        [
          ['interestedCountries', HALF],
          ['interestedOrganisations', HALF],
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
      ],
    },
    files([['documents', FULL]]),
    publication(),
  ],
  columns: ['title', 'kind', 'number', 'meeting', 'startDate', 'updatedAt'],
  sort: latestFirst,
};
