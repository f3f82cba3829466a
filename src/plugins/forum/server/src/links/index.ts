/** What a mailed link carries: a token for one purpose, used once, of which only the hash is stored. */
import linkToken from './content-types/link-token/schema.json';

export { mintToken, peekToken, purgeTokens, revokeTokens, spendToken, type LinkPurpose } from './link-tokens';

export const linkTypes = { 'link-token': { schema: linkToken } };
