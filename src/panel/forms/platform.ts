import { FULL } from './parts';
import type { TypeForm } from './types';

export const platform: TypeForm = {
  displayName: 'Platform',
  mainField: 'title',
  groups: [
    { key: 'subject', rows: [[['title', FULL]], [['introduction', FULL]], [['objectives', FULL]]] },
    { key: 'elsewhere', rows: [[['socialLinks', FULL]]] },
  ],
  columns: ['title', 'updatedAt'],
  sort: { field: 'title', order: 'ASC' },
};
