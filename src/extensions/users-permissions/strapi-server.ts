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

interface TokenService {
  verify: (token: string) => Promise<{ id?: number; sessionId?: string }>;
}

interface UsersPermissions {
  services: { jwt: (context: { strapi: Core.Strapi }) => TokenService };
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
  const { jwt } = plugin.services;
  plugin.services.jwt = ({ strapi }) => refuseDeadSessions(strapi, jwt({ strapi }));
  const contentApi = plugin.routes['content-api'];
  const keep = ({ routes, ...rest }: { routes: Route[] }) => ({ ...rest, routes: routes.filter(isOpen) });
  plugin.routes['content-api'] =
    typeof contentApi === 'function' ? (context) => keep(contentApi(context)) : keep(contentApi);
  return plugin;
};

/**
 * Strapi asks the database about a session when it is renewed, and not before: the token of a session that a
 * logout, a new password or a suspension has ended would be good for some minutes more, and be good again
 * when the account is. The panel's own tokens are looked up in the same way.
 */
function refuseDeadSessions(strapi: Core.Strapi, service: TokenService): TokenService {
  return {
    ...service,
    async verify(token) {
      const verified = await service.verify(token);
      const sessions = strapi.sessionManager('users-permissions');
      if (!verified.sessionId || !(await sessions.isSessionActive(verified.sessionId))) {
        throw new Error('Invalid token.');
      }
      return verified;
    },
  };
}

function isOpen({ handler, path }: Route): boolean {
  // Users, roles and permissions are managed in the panel and by the forum, never over the content API.
  if (/^(user|role|permissions)\./.test(handler) && handler !== 'user.me') return false;
  if (/\/:provider/.test(path)) return false;
  return !CLOSED.includes(handler);
}
