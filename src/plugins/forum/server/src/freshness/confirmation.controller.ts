/** HTTP of the confirmations: the answer by a mailed link, and the panel's page. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { enforce } from '../limits';
import { deskOf } from '../membership/desk';
import { documentId, readInput } from '../shared/input';
import { networkOf } from '../shared/network';
import { paginationOf, paging } from '../shared/query';
import { bodyOf, keyOf } from '../shared/request';
import { rule } from '../shared/rules';
import { answerConfirmation } from './answer-confirmation';
import { closeTask } from './close-task';
import { confirmInPanel } from './confirm-practice';
import { CONFIRMATION_STATES, listConfirmations, listTasks } from './read-confirmations';
import { TASK_STATES } from './task.repository';

const { page, pageSize } = paging;
const confirmationQuery = z.strictObject({
  page,
  pageSize,
  state: z.enum(CONFIRMATION_STATES, rule('one-of', CONFIRMATION_STATES.join(', '))).optional(),
  delegation: documentId.optional(),
});
const taskQuery = z.strictObject({
  page,
  pageSize,
  state: z.enum(TASK_STATES, rule('one-of', TASK_STATES.join(', '))).optional(),
  delegation: documentId.optional(),
});
const nothing = z.strictObject({});

export const confirmationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async answer(ctx: Context) {
    await enforce(strapi, ctx, 'confirmations-of-network', networkOf(ctx.ip));
    await answerConfirmation(strapi, bodyOf(ctx));
    ctx.body = { data: { state: 'answered' } };
  },
});

export const confirmationPanelController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const query = readInput(confirmationQuery, ctx.query);
    const { data, total, counts } = await listConfirmations(strapi, await deskOf(strapi, ctx), query);
    ctx.body = { data, meta: { pagination: paginationOf(query, total), counts } };
  },

  async confirm(ctx: Context) {
    readInput(nothing, bodyOf(ctx) ?? {});
    await confirmInPanel(strapi, keyOf(ctx), await deskOf(strapi, ctx));
    ctx.body = { data: { state: 'confirmed' } };
  },

  async findTasks(ctx: Context) {
    const query = readInput(taskQuery, ctx.query);
    const { data, total, counts } = await listTasks(strapi, await deskOf(strapi, ctx), query);
    ctx.body = { data, meta: { pagination: paginationOf(query, total), counts } };
  },

  async closeTask(ctx: Context) {
    readInput(nothing, bodyOf(ctx) ?? {});
    await closeTask(strapi, keyOf(ctx), await deskOf(strapi, ctx));
    ctx.body = { data: { state: 'done' } };
  },
});
