import type { Core } from '@strapi/strapi';
import { isForbidden } from '../content-api-grants';

/** Removes, at every start and with a warning, grants that would open accounts or the media library. */
export async function removeForbiddenGrants(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const granted = await permissions.findMany({ populate: { role: true } });
  for (const { id, action, role } of granted) {
    if (!isForbidden(action)) continue;
    await permissions.delete({ where: { id } });
    strapi.log.warn(`Setup: took the grant "${action}" from the role "${role?.type}": it must never exist`);
  }
}
