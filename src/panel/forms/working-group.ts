import { FULL, HALF, publication, files } from './parts';
import type { TypeForm } from './types';

export const workingGroup: TypeForm = {
  displayName: 'Working group',
  mainField: 'title',
  groups: [
    { key: 'subject', rows: [[['title', FULL]], [['summary', FULL]]] },
    {
      key: 'who',
      rows: [
        [
          ['coChairs', HALF],
          ['members', HALF],
        ],
        [['organisations', HALF]],
      ],
    },
    {
      key: 'when',
      rows: [
        [
          ['startDate', HALF],
          ['endDate', HALF],
        ],
      ],
    },
    { key: 'themes', rows: [[['thematicAreas', HALF]]] },
    { key: 'workPlans', rows: [[['workPlans', FULL]], [['results', FULL]]] },
    files([['documents', FULL]]),
    publication(),
  ],
  columns: ['title', 'coChairs', 'startDate', 'endDate', 'updatedAt'],
  sort: { field: 'title', order: 'ASC' },
};
