import { FULL, HALF, THIRD, newestFirst, publication, files } from './parts';
import type { TypeForm } from './types';

export const lesson: TypeForm = {
  displayName: 'Lesson',
  mainField: 'title',
  groups: [
    { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]], [['kind', HALF]], [['body', FULL]]] },
    {
      key: 'who',
      rows: [
        [
          ['countries', HALF],
          ['organisations', HALF],
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
    {
      key: 'source',
      rows: [
        [
          ['practices', THIRD],
          ['workingGroup', THIRD],
          ['meeting', THIRD],
        ],
      ],
    },
    files([['documents', FULL]]),
    publication(['dateAdded', THIRD]),
  ],
  columns: ['title', 'kind', 'countries', 'workingGroup', 'dateAdded', 'updatedAt'],
  sort: newestFirst,
};
