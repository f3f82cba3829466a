import { HALF } from './parts';
import type { TypeForm } from './types';

export const settings: TypeForm = {
  displayName: 'Forum settings',
  // What stands above the form: with a field of its own that would be a number, with this it is the name.
  mainField: 'id',
  groups: [{ key: 'directory', rows: [[['readingsPerDay', HALF]]] }],
  columns: ['readingsPerDay', 'updatedAt'],
  sort: { field: 'updatedAt', order: 'DESC' },
};
