import { THIRD, names } from './parts';
import type { TypeForm } from './types';

export const country: TypeForm = {
  displayName: 'Country',
  mainField: 'name',
  groups: [
    { key: 'names', rows: [names] },
    {
      key: 'classification',
      rows: [
        [
          ['iso2', THIRD],
          ['iso3', THIRD],
          ['m49', THIRD],
        ],
        [
          ['region', THIRD],
          ['subregion', THIRD],
          ['unStatus', THIRD],
        ],
      ],
    },
  ],
  columns: ['name', 'nameFr', 'nameEs', 'iso2', 'region', 'subregion'],
  sort: { field: 'name', order: 'ASC' },
};
