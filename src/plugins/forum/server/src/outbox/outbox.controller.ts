/** HTTP of the outbox: the panel's page of mails. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { readInput } from '../shared/input';
import { actorOf, officerOf } from '../shared/officer';
import { forPanel } from '../shared/panel-route';
import { paginationOf, paging } from '../shared/query';
import { keyOf } from '../shared/request';
import { OUTBOX_STATES, findMailPage, readMail, resendMail } from './read-outbox';
import { rule } from '../shared/rules';

const listQuery = z.strictObject({
  page: paging.page,
  pageSize: paging.pageSize,
  state: z.enum(OUTBOX_STATES, rule('one-of', OUTBOX_STATES.join(', '))).optional(),
});

export const outboxController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { page, pageSize, state } = readInput(listQuery, ctx.query);
    const { data, total, counts } = await findMailPage(strapi, { state, page, pageSize });
    ctx.body = { data, meta: { pagination: paginationOf({ page, pageSize }, total), counts } };
  },

  async findOne(ctx: Context) {
    ctx.body = { data: await readMail(strapi, keyOf(ctx)) };
  },

  async resend(ctx: Context) {
    const actor = actorOf(officerOf(ctx));
    ctx.body = { data: await resendMail(strapi, keyOf(ctx), actor) };
  },
});

export const outboxPanelRoutes = [
  forPanel('GET', '/outbox', 'outbox.find', 'plugin::forum.outbox.read'),
  forPanel('GET', '/outbox/:documentId', 'outbox.findOne', 'plugin::forum.outbox.read'),
  forPanel('POST', '/outbox/:documentId/resend', 'outbox.resend', 'plugin::forum.outbox.resend'),
];
