import { FULL, HALF, THIRD, publication } from './parts';
import type { TypeForm } from './types';

export const migrationProfile: TypeForm = {
  displayName: 'Migration profile',
  mainField: 'title',
  groups: [
    {
      key: 'subject',
      rows: [
        [['title', FULL]],
        [
          ['country', HALF],
          ['kind', HALF],
        ],
        [
          ['coverage', THIRD],
          ['year', THIRD],
          ['language', THIRD],
        ],
      ],
    },
    {
      key: 'who',
      rows: [
        [
          ['agency', HALF],
          ['governmentOwner', HALF],
        ],
        [
          ['funder', HALF],
          ['partners', HALF],
        ],
      ],
    },
    {
      key: 'editions',
      rows: [
        [
          ['previousEdition', HALF],
          ['nextEdition', HALF],
        ],
      ],
    },
    { key: 'files', rows: [[['documents', FULL]], [['links', FULL]]] },
    publication(['dateAdded', THIRD]),
  ],
  columns: ['title', 'country', 'kind', 'coverage', 'year', 'language'],
  sort: { field: 'title', order: 'ASC' },
};
