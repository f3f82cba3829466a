/**
 * How people log in and choose passwords: Strapi's own account routes, with what they lack. Limits are
 * counted in the database; no answer, and no answer's time, tells whether an address is known; only the
 * hash of a reset token is stored, and it expires.
 */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { DEFAULT_LOCALE } from '../../../../../content-api/locales';
import { countOne, enforce, forget, giveBack } from '../limits';
import type { Account } from '../membership/account';
import { ACCOUNT, findAccountByAddress } from '../membership/account.repository';
import { findMemberOfAccount } from '../membership/membership.repository';
import { enqueueMail } from '../outbox';
import { invalidFields } from '../shared/errors';
import { evenTime } from '../shared/even-time';
import { address, readInput } from '../shared/input';
import { networkOf } from '../shared/network';
import { spendToken } from '../links';
import { findPasswordProblem } from './password-rules';
import { rule } from '../shared/rules';

type Action = (ctx: Context) => Promise<unknown>;
export type AuthController = Record<'callback' | 'forgotPassword' | 'resetPassword' | 'changePassword', Action>;

/** Costs as much to compare with as a real one; nobody's password. */
const NOBODYS_HASH = '$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5lWfQ0KxTJbJ1Q8V1J6bCqT5Z8V1u';

/** @param original Strapi's controller of accounts */
export function guardCredentials(strapi: Core.Strapi, original: AuthController): AuthController {
  const logIn = (ctx: Context, identifier: string, password: string) => {
    ctx.request.body = { identifier, password };
    return original.callback(ctx);
  };

  return {
    ...original,

    async callback(ctx) {
      const { identifier: typed, password } = (ctx.request.body ?? {}) as Record<string, unknown>;
      // What is no text is none; and PostgreSQL takes no NUL, and answers with an error of its own.
      const identifier = typeof typed === 'string' && !typed.includes('\0') ? typed : '';
      const network = networkOf(ctx.ip);
      const key = `${network} ${identifier.trim().toLowerCase()}`;
      // Each attempt counts as failed until it has succeeded: of many at once no more get to the password.
      await enforce(strapi, ctx, 'failed-logins-of-network', network);
      try {
        await enforce(strapi, ctx, 'failed-logins', key);
      } catch (error) {
        // Where no password was looked at, none was wrong.
        await giveBack(strapi, 'failed-logins-of-network', network);
        throw error;
      }
      if (typeof password === 'string' && !(await hasPassword(strapi, identifier))) {
        await strapi.plugin('users-permissions').service('user').validatePassword(password, NOBODYS_HASH);
      }
      ctx.request.body = { ...(ctx.request.body as object), identifier };
      await original.callback(ctx);
      await giveBack(strapi, 'failed-logins-of-network', network);
      await forget(strapi, 'failed-logins', key);
    },

    async forgotPassword(ctx) {
      await enforce(strapi, ctx, 'resets-of-network', networkOf(ctx.ip));
      const { email } = readInput(z.strictObject({ email: address }), ctx.request.body ?? {});
      await evenTime(() => mailResetLink(strapi, email));
      ctx.body = { ok: true };
    },

    async resetPassword(ctx) {
      await enforce(strapi, ctx, 'resets-of-network', networkOf(ctx.ip));
      const body = (ctx.request.body ?? {}) as Record<string, unknown>;
      const { email, password } = await resetPassword(strapi, body);
      await logIn(ctx, email, password);
    },

    async changePassword(ctx) {
      const { id, email } = ctx.state.user as Account;
      const { password } = (ctx.request.body ?? {}) as { password?: unknown };
      refuseBadPassword(password);
      const key = `${networkOf(ctx.ip)} ${email}`;
      await enforce(strapi, ctx, 'failed-logins', key);
      await original.changePassword(ctx);
      await giveBack(strapi, 'failed-logins', key);
      // Strapi hands the new refresh token to the page's scripts; a login sets it as a cookie that they cannot read.
      await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(id));
      await logIn(ctx, email, password as string);
    },
  };
}

/**
 * Sets a password by a mailed code, which is used up, and ends all sessions.
 *
 * @param body `code`, `password` and `passwordConfirmation`
 * @returns with what one can log in now
 * @throws ValidationError
 */
export async function resetPassword(
  strapi: Core.Strapi,
  { code, password, passwordConfirmation }: Record<string, unknown>,
): Promise<{ email: string; password: string }> {
  refuseBadPassword(password);
  if (password !== passwordConfirmation) {
    throw invalidFields([{ path: ['passwordConfirmation'], message: rule('different') }]);
  }
  return strapi.db.transaction(async () => {
    const key = await spendToken(strapi, 'set-password', code).catch(() => {
      throw new errors.ValidationError('Incorrect code provided');
    });
    const account: Account | null = await strapi.db.query(ACCOUNT).findOne({ where: { documentId: key } });
    if (account === null || account.blocked) throw new errors.ValidationError('Incorrect code provided');
    await strapi.plugin('users-permissions').service('user').edit(account.id, { password, resetPasswordToken: null });
    await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(account.id));
    return { email: account.email, password: password as string };
  });
}

/** Puts the mail with a link for a new password into the outbox, where there is such an account. */
export async function mailResetLink(strapi: Core.Strapi, email: string): Promise<void> {
  const isTooOften = (await countOne(strapi, 'resets-to-address', email)) !== undefined;
  const account = await findAccountByAddress(strapi, email);
  if (isTooOften || account === null || account.blocked) return;
  const member = await findMemberOfAccount(strapi, account.id);
  await strapi.db.transaction(() =>
    enqueueMail(strapi, {
      key: `password-reset:${randomUUID()}`,
      template: 'password-reset',
      locale: member?.locale ?? DEFAULT_LOCALE,
      recipient: email,
      subjectKey: account.documentId,
    }),
  );
}

function refuseBadPassword(password: unknown): void {
  const problem = findPasswordProblem(password);
  if (problem !== undefined) throw invalidFields([{ path: ['password'], message: problem.message }]);
}

async function hasPassword(strapi: Core.Strapi, identifier: string): Promise<boolean> {
  const where = { provider: 'local', $or: [{ email: identifier.toLowerCase() }, { username: identifier }] };
  const account = await strapi.db.query(ACCOUNT).findOne({ where, select: ['password'] });
  return Boolean(account?.password);
}
