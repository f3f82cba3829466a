import { grantToOfficers } from '../grant-to-officers';
import type { SetupStep } from '../step';

const MAKE = ['previews.make'];

/** Whoever works on drafts may show them to their ministry; mandates decide which drafts. */
export const previews: SetupStep = {
  key: '012-previews',
  run: (strapi) =>
    grantToOfficers(strapi, { 'support-unit': MAKE, 'focal-point': MAKE, 'government-contributor': MAKE }),
};
