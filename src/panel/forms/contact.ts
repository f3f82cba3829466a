import { FULL, HALF } from './parts';
import type { TypeForm } from './types';

export const contact: TypeForm = {
  displayName: 'Contact',
  mainField: 'unit',
  groups: [
    {
      key: 'who',
      rows: [
        [
          ['unit', HALF],
          ['organisation', HALF],
        ],
        [
          ['position', HALF],
          ['personName', HALF],
        ],
      ],
    },
    {
      key: 'reach',
      rows: [
        [
          ['email', HALF],
          ['phone', HALF],
        ],
        [['address', FULL]],
        [['languages', FULL]],
      ],
    },
  ],
  columns: ['unit', 'organisation', 'position', 'personName', 'email', 'updatedAt'],
  sort: { field: 'unit', order: 'ASC' },
};
