import { FULL, HALF, THIRD, newestFirst, publication, files } from './parts';
import type { TypeForm } from './types';

export const policyTool: TypeForm = {
  displayName: 'Policy tool',
  mainField: 'title',
  groups: [
    { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]], [['kind', HALF]]] },
    {
      key: 'edition',
      rows: [
        [
          ['publishers', HALF],
          ['languages', HALF],
        ],
        [
          ['year', THIRD],
          ['isbn', THIRD],
          ['pages', THIRD],
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
        [['countries', HALF]],
      ],
    },
    files([['documents', FULL]]),
    publication(['dateAdded', THIRD]),
  ],
  columns: ['title', 'kind', 'publishers', 'year', 'thematicAreas', 'dateAdded'],
  sort: newestFirst,
};
