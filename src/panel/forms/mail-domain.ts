import { FULL, HALF } from './parts';
import type { TypeForm } from './types';

export const mailDomain: TypeForm = {
  displayName: 'Mail domain',
  mainField: 'domain',
  groups: [
    {
      key: 'subject',
      rows: [
        [
          ['domain', HALF],
          ['organisation', HALF],
        ],
        [['note', FULL]],
      ],
    },
  ],
  columns: ['domain', 'organisation', 'note', 'updatedAt'],
  sort: { field: 'domain', order: 'ASC' },
};
