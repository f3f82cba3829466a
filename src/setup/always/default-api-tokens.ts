import type { Core } from '@strapi/strapi';

/**
 * Strapi makes a "Read Only" and a "Full Access" token on a database without administrators. Nobody
 * asked for them, and as nobody exists yet who could have made one, all that there are go.
 */
export async function removeDefaultApiTokens(strapi: Core.Strapi): Promise<void> {
  if ((await strapi.db.query('admin::user').count()) > 0) return;
  await strapi.db.query('admin::api-token').deleteMany({});
}
