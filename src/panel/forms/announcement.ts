import { FULL, HALF, THIRD, newestFirst, publication, files } from './parts';
import type { TypeForm } from './types';

export const announcement: TypeForm = {
  displayName: 'Announcement',
  mainField: 'title',
  groups: [
    { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]], [['body', FULL]]] },
    {
      key: 'themes',
      rows: [
        [
          ['countries', HALF],
          ['thematicAreas', HALF],
        ],
        [['tags', FULL]],
      ],
    },
    files([
      ['image', HALF],
      ['documents', HALF],
    ]),
    publication(['dateAdded', THIRD]),
  ],
  columns: ['title', 'countries', 'thematicAreas', 'dateAdded', 'updatedAt'],
  sort: newestFirst,
};
