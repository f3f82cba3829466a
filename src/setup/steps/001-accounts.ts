import type { Core } from '@strapi/strapi';
import type { SetupStep } from '../step';
import { GRANTS, ROLE_NAMES, type RoleType } from '../content-api-grants';

/** The roles of the content API with exactly their grants, and registration by vetting only. */
export const accounts: SetupStep = {
  key: '001-accounts',
  async run(strapi) {
    for (const type of Object.keys(ROLE_NAMES) as RoleType[]) await setRole(strapi, type);

    const settings = strapi.store({ type: 'plugin', name: 'users-permissions' });
    const advanced = (await settings.get({ key: 'advanced' })) as Record<string, unknown>;
    await settings.set({
      key: 'advanced',
      value: {
        ...advanced,
        unique_email: true,
        allow_register: false,
        email_confirmation: true,
        default_role: 'authenticated',
      },
    });
  },
};

async function setRole(strapi: Core.Strapi, type: RoleType): Promise<void> {
  const roles = strapi.db.query('plugin::users-permissions.role');
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const role =
    (await roles.findOne({ where: { type } })) ?? (await roles.create({ data: { type, ...ROLE_NAMES[type] } }));
  await permissions.deleteMany({ where: { role: role.id } });
  for (const action of GRANTS[type]) await permissions.create({ data: { action, role: role.id } });
}
