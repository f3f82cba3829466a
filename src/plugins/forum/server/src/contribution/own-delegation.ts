/** The conditions under which the panel's roles for governments have their permissions. */
import type { Core } from '@strapi/strapi';
import { findMemberOfPanelAccount } from '../membership/membership.repository';
import { scopeOf } from '../membership/desk';

export const OWN = 'plugin::forum.own-delegation';
export const OWN_OR_PUBLISHED = 'plugin::forum.own-delegation-or-published';

/** Registers them with Strapi, which applies them to what it reads, changes and deletes; not to what it creates. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  const ownRows = async (user: { documentId: string }) => {
    const member = await findMemberOfPanelAccount(strapi, user.documentId);
    const { delegations } = await scopeOf(strapi, member);
    return ['delegation', 'preparedBy'].map((owner) => ({ [`${owner}.documentId`]: { $in: delegations } }));
  };
  await strapi.service('admin::permission').conditionProvider.registerMany([
    {
      displayName: 'Belongs to the own delegation',
      name: 'own-delegation',
      plugin: 'forum',
      category: 'forum',
      handler: async (user: { documentId: string }) => ({ $or: await ownRows(user) }),
    },
    {
      displayName: 'Belongs to the own delegation, or is published',
      name: 'own-delegation-or-published',
      plugin: 'forum',
      category: 'forum',
      handler: async (user: { documentId: string }) => ({
        $or: [...(await ownRows(user)), { publishedAt: { $ne: null } }],
      }),
    },
  ]);
}
