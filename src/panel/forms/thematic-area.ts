import { HALF, THIRD, names } from './parts';
import type { TypeForm } from './types';

export const thematicArea: TypeForm = {
  displayName: 'Thematic area',
  mainField: 'name',
  groups: [
    { key: 'names', rows: [names] },
    {
      key: 'classification',
      rows: [
        [
          ['scheme', THIRD],
          ['key', THIRD],
          ['order', THIRD],
        ],
        [
          ['gcmObjectives', HALF],
          ['replacedBy', HALF],
        ],
      ],
    },
  ],
  columns: ['name', 'scheme', 'key', 'order', 'replacedBy'],
  sort: { field: 'name', order: 'ASC' },
};
