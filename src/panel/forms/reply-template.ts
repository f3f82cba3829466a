import { FULL, THIRD } from './parts';
import type { TypeForm } from './types';

export const replyTemplate: TypeForm = {
  displayName: 'Reply template',
  mainField: 'name',
  groups: [
    {
      key: 'reply',
      rows: [
        [
          ['name', THIRD],
          ['decision', THIRD],
          ['language', THIRD],
        ],
        [['text', FULL]],
      ],
    },
  ],
  columns: ['name', 'decision', 'language', 'updatedAt'],
  sort: { field: 'decision', order: 'ASC' },
};
