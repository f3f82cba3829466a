/** Mailed links: their tokens, the pages behind them, and how people log in and choose passwords. */
import linkToken from './content-types/link-token/schema.json';

export { serveAccountPages } from './account-pages';
export { keepOwnAddress } from './keep-own-address';
export { purgeTokens } from './link-tokens';

export const accountTypes = { 'link-token': { schema: linkToken } };
