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
          ['locale', THIRD],
        ],
        [['text', FULL]],
      ],
    },
  ],
  columns: ['name', 'decision', 'locale', 'updatedAt'],
  sort: { field: 'decision', order: 'ASC' },
};
