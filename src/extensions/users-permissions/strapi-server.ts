/**
 * Closes what Strapi's account plugin opens by itself and this platform must not have: accounts come
 * from vetted registrations only, and an e-mail address is never confirmed by a GET that a mail
 * scanner may send (docs/decisions).
 */
import type { Core } from '@strapi/strapi';
import { guardCredentials, type AuthController } from '../../plugins/forum/server/src/account/credentials';

interface Route {
  method: string;
  path: string;
  handler: string;
}

interface UsersPermissions {
  controllers: { auth: (context: { strapi: Core.Strapi }) => AuthController };
  routes: { 'content-api': { routes: Route[] } | ((context: unknown) => { routes: Route[] }) };
}

const CLOSED = [
  'auth.register',
  'auth.connect',
  'auth.callback:provider',
  'auth.emailConfirmation',
  'auth.sendEmailConfirmation',
];

export default (plugin: UsersPermissions): UsersPermissions => {
  const { auth } = plugin.controllers;
  plugin.controllers.auth = ({ strapi }) => guardCredentials(strapi, auth({ strapi }));
  const contentApi = plugin.routes['content-api'];
  const keep = ({ routes, ...rest }: { routes: Route[] }) => ({ ...rest, routes: routes.filter(isOpen) });
  plugin.routes['content-api'] =
    typeof contentApi === 'function' ? (context) => keep(contentApi(context)) : keep(contentApi);
  return plugin;
};

function isOpen({ handler, path }: Route): boolean {
  // Users, roles and permissions are managed in the panel and by the forum, never over the content API.
  if (/^(user|role|permissions)\./.test(handler) && handler !== 'user.me') return false;
  if (/\/:provider/.test(path)) return false;
  return !CLOSED.includes(handler);
}
