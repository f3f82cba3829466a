import { HALF, THIRD, names } from './parts';
import type { TypeForm } from './types';

export const organisation: TypeForm = {
  displayName: 'Organisation',
  mainField: 'name',
  groups: [
    {
      key: 'names',
      rows: [
        names,
        [
          ['acronym', THIRD],
          ['slug', 8],
        ],
      ],
    },
    {
      key: 'classification',
      rows: [
        [
          ['type', HALF],
          ['country', HALF],
        ],
        [
          ['friendOfTheForum', HALF],
          ['website', HALF],
        ],
      ],
    },
  ],
  columns: ['name', 'acronym', 'type', 'country', 'friendOfTheForum'],
  sort: { field: 'name', order: 'ASC' },
};
