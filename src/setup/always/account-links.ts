import type { Core } from '@strapi/strapi';
import { environment, publicUrl } from '../../environment';

/** Where mailed links lead is a matter of the environment, so it follows the environment at every start. */
export async function setAccountLinks(strapi: Core.Strapi): Promise<void> {
  const settings = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await settings.get({ key: 'advanced' })) as Record<string, unknown>;
  const link = `${environment.FRONTEND_URL ?? publicUrl()}/account/set-password`;
  if (advanced.email_reset_password === link) return;
  await settings.set({ key: 'advanced', value: { ...advanced, email_reset_password: link } });
}
