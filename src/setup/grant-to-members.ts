import type { Core } from '@strapi/strapi';

const MEMBERS = ['friend', 'contributor', 'focal-point'];

/** Gives the roles of registered people some actions of the content API; what they have already stays. */
export async function grantToMembers(strapi: Core.Strapi, actions: string[]): Promise<void> {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const type of MEMBERS) {
    const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type } });
    for (const action of actions) {
      if ((await permissions.count({ where: { action, role: role.id } })) > 0) continue;
      await permissions.create({ data: { action, role: role.id } });
    }
  }
}
