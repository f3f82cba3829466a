import { FULL, HALF, THIRD, latestFirst, publication, files } from './parts';
import type { TypeForm } from './types';

export const meeting: TypeForm = {
  displayName: 'Meeting',
  mainField: 'title',
  groups: [
    {
      key: 'subject',
      rows: [
        [
          ['title', 8],
          ['number', THIRD],
        ],
        [['summary', FULL]],
        [['theme', FULL]],
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
        [
          ['chairs', HALF],
          ['countries', HALF],
        ],
      ],
    },
    { key: 'themes', rows: [[['thematicAreas', HALF]]] },
    files([['documents', FULL]]),
    publication(),
  ],
  columns: ['title', 'number', 'chairs', 'place', 'startDate', 'updatedAt'],
  sort: latestFirst,
};
