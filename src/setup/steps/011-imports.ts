import { grantToOfficers } from '../grant-to-officers';
import type { SetupStep } from '../step';

/** The Support Unit takes over practices from files. */
export const imports: SetupStep = {
  key: '011-imports',
  run: (strapi) => grantToOfficers(strapi, { 'support-unit': ['imports.read', 'imports.run'] }),
};
