import type { Core } from '@strapi/strapi';
import { permissionsOf } from './steps/003-panel-roles';

/**
 * Gives roles of the panel some actions of the forum; what they have already stays.
 *
 * @param actions by the code of the role, without the forum's own prefix; a role that was deleted is passed over
 */
export async function grantToOfficers(strapi: Core.Strapi, actions: Record<string, string[]>): Promise<void> {
  for (const [code, granted] of Object.entries(actions)) {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    if (role === null) continue;
    const further = granted.map((action) => `plugin::forum.${action}`);
    await strapi
      .service('admin::role')
      .addPermissions(role.id, permissionsOf(strapi, { content: {}, actions: further }));
  }
}
