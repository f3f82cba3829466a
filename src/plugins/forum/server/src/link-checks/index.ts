/** Whether the links of an entry still lead somewhere. */
import linkCheck from './content-types/link-check/schema.json';

export { forgetLinkChecks, lookAtLinks, stopLookingAtLinks, type LinksLookedAt } from './look-at-links';

export const linkCheckTypes = { 'link-check': { schema: linkCheck } };
