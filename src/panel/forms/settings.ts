import { HALF } from './parts';
import type { TypeForm } from './types';

export const settings: TypeForm = {
  displayName: 'Forum settings',
  mainField: 'readingsPerDay',
  groups: [{ key: 'directory', rows: [[['readingsPerDay', HALF]]] }],
  columns: ['readingsPerDay', 'updatedAt'],
  sort: { field: 'updatedAt', order: 'DESC' },
};
