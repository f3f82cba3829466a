/** HTTP of the registration: the public's and the panel's. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { enforce } from '../limits';
import { networkOf } from '../shared/network';
import { officerOf, type Officer } from '../shared/officer';
import { paginationOf, paging } from '../shared/query';
import { bodyOf, keyOf, tokenOf } from '../shared/request';
import { answerRequest } from './answer-request';
import { approveRegistration } from './approve-registration';
import { confirmRegistration } from './confirm-registration';
import { erasePerson } from './erase-person';
import { exportPerson } from './export-person';
import { inviteToPanel } from './invite-to-panel';
import { DECISIONS, previewReply } from './preview-reply';
import { listRegistrations, readRegistration, summariseWaiting } from './read-registrations';
import { language, readInput } from '../shared/input';
import { REGISTRATION_STATES } from './registration.state';
import { reinstateRegistration } from './reinstate-registration';
import { rejectRegistration } from './reject-registration';
import { requestInformation } from './request-information';
import { resendConfirmation } from './resend-confirmation';
import { submitRegistration } from './submit-registration';
import { suspendRegistration } from './suspend-registration';
import { vouch } from './vouch';
import { withdrawRegistration } from './withdraw-registration';
import { rule } from '../shared/rules';

/** The same whatever the address. */
const RECEIVED = { data: { state: 'awaiting-confirmation' } };

export const registrationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async submit(ctx: Context) {
    await enforce(strapi, ctx, 'registrations-of-network', networkOf(ctx.ip));
    await submitRegistration(strapi, bodyOf(ctx));
    ctx.status = 202;
    ctx.body = RECEIVED;
  },

  async resend(ctx: Context) {
    await enforce(strapi, ctx, 'confirmations-of-network', networkOf(ctx.ip));
    await resendConfirmation(strapi, bodyOf(ctx));
    ctx.status = 202;
    ctx.body = RECEIVED;
  },

  async confirm(ctx: Context) {
    await enforce(strapi, ctx, 'confirmations-of-network', networkOf(ctx.ip));
    await confirmRegistration(strapi, tokenOf(ctx));
    ctx.body = { data: { state: 'awaiting-review' } };
  },

  async answer(ctx: Context) {
    await enforce(strapi, ctx, 'confirmations-of-network', networkOf(ctx.ip));
    await answerRequest(strapi, bodyOf(ctx));
    ctx.body = { data: { state: 'awaiting-review' } };
  },

  async withdraw(ctx: Context) {
    await enforce(strapi, ctx, 'confirmations-of-network', networkOf(ctx.ip));
    await withdrawRegistration(strapi, tokenOf(ctx));
    ctx.body = { data: { state: 'withdrawn' } };
  },

  async vouch(ctx: Context) {
    await enforce(strapi, ctx, 'confirmations-of-network', networkOf(ctx.ip));
    await vouch(strapi, bodyOf(ctx));
    ctx.body = { data: { state: 'answered' } };
  },
});

const listQuery = z.strictObject({
  ...paging,
  state: z.enum(REGISTRATION_STATES, rule('one-of', REGISTRATION_STATES.join(', '))).optional(),
  sort: z.enum(['oldest', 'newest'], rule('one-of', 'oldest, newest')).default('oldest'),
});

const templateQuery = z.strictObject({
  decision: z.enum(DECISIONS, rule('one-of', DECISIONS.join(', '))).optional(),
  locale: language.optional(),
});

export const registrationPanelController = ({ strapi }: { strapi: Core.Strapi }) => {
  const decideBy =
    (decide: (strapi: Core.Strapi, key: string, officer: Officer, data: unknown) => Promise<unknown>) =>
    async (ctx: Context) => {
      const key = keyOf(ctx);
      const officer = officerOf(ctx);
      const result = await decide(strapi, key, officer, bodyOf(ctx));
      ctx.status = result === 'awaiting-second' ? 202 : 200;
      ctx.body = { data: await readRegistration(strapi, key, officer.documentId) };
    };

  return {
    async find(ctx: Context) {
      const { page, pageSize, search, state, sort } = readInput(listQuery, ctx.query);
      const { data, total, counts } = await listRegistrations(strapi, {
        state,
        search,
        page,
        pageSize,
        newestFirst: sort === 'newest',
      });
      ctx.body = { data, meta: { pagination: paginationOf({ page, pageSize }, total), counts } };
    },

    async findOne(ctx: Context) {
      ctx.body = { data: await readRegistration(strapi, keyOf(ctx), officerOf(ctx).documentId) };
    },

    async summary(ctx: Context) {
      ctx.body = { data: await summariseWaiting(strapi) };
    },

    async preview(ctx: Context) {
      ctx.body = { data: await previewReply(strapi, keyOf(ctx), bodyOf(ctx)) };
    },

    async replyTemplates(ctx: Context) {
      const { decision, locale: language } = readInput(templateQuery, ctx.query);
      // The column is not called `locale`: the content manager hides an attribute of that name.
      const where = { ...(decision && { decision }), ...(language && { language }) };
      const rows = await strapi.db.query('plugin::forum.reply-template').findMany({ where, orderBy: { id: 'asc' } });
      ctx.body = { data: rows.map(({ documentId, name, text }) => ({ documentId, name, text })) };
    },

    approve: decideBy(approveRegistration),
    reject: decideBy(rejectRegistration),
    requestInformation: decideBy(requestInformation),
    suspend: decideBy(suspendRegistration),
    reinstate: decideBy(reinstateRegistration),
    invite: decideBy(inviteToPanel),
    erase: decideBy(erasePerson),

    async export(ctx: Context) {
      ctx.set('Content-Disposition', 'attachment; filename="person.json"');
      ctx.set('Cache-Control', 'no-store');
      ctx.body = { data: await exportPerson(strapi, keyOf(ctx), officerOf(ctx)) };
    },
  };
};
