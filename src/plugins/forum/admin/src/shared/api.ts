import { adminApi } from '@strapi/strapi/admin';

/**
 * The panel's own client, with what the forum's pages must load anew after a decision. `Document` is the
 * content-manager's: what it saves is loaded anew here, and the other way round.
 */
export const forumApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'ForumRegistrations',
    'ForumSummary',
    'ForumDelegations',
    'ForumMails',
    'ForumCalls',
    'ForumResponses',
    'ForumImports',
    'ForumPreviews',
    'ForumConfirmations',
    'ForumContributions',
    'Document',
  ],
});

/** Leaves out what is not set, and encodes: Strapi's client writes parameters into the address as they are. */
export function toParams(query: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([key, value]) => [key, encodeURIComponent(String(value))]),
  );
}
