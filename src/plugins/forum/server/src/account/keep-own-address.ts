import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { invalidFields } from '../shared/errors';

type Action = (ctx: Context) => Promise<unknown>;

/**
 * Lets nobody of the panel change their own address, neither in the profile nor in the list of users: the
 * notices of the Support Unit go to it, and by it nobody decides on their own registration. A Super Admin
 * changes it for others. The form of the profile sends the address along, which is let pass as it is.
 *
 * Wraps Strapi's controllers: call it before the routes are made.
 *
 * @throws ValidationError (400) from the wrapped actions, which names the field; nothing is changed then
 */
export function keepOwnAddress(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers');
  controllers.extend('admin::authenticated-user', (controller: { updateMe: Action }) => ({
    ...controller,
    updateMe: (ctx: Context) => {
      refuseOtherAddress(ctx);
      return controller.updateMe(ctx);
    },
  }));
  controllers.extend('admin::user', (controller: { update: Action }) => ({
    ...controller,
    update: (ctx: Context) => {
      // As the database compares it: "01" is 1 too.
      if (Number(ctx.params.id) === ctx.state.user.id) refuseOtherAddress(ctx);
      return controller.update(ctx);
    },
  }));
}

function refuseOtherAddress(ctx: Context): void {
  const { email } = (ctx.request.body ?? {}) as { email?: unknown };
  if (email === undefined) return;
  const isSame = typeof email === 'string' && email.toLowerCase() === ctx.state.user.email.toLowerCase();
  if (!isSame) throw invalidFields([{ path: ['email'], message: 'email: nobody changes their own address' }]);
}
