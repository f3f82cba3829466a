/** HTTP of the responses: what members do over the content API, and the panel's inbox. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { DEFAULT_LOCALE, type Locale } from '../../../../../content-api/locales';
import { findCalls, type CallRow } from '../deadlines/call.repository';
import { enforce } from '../limits';
import { noteReading } from '../membership/count-answers';
import { decidesFor, deskOf, isInScope, scopeOf, type Desk, type Scope } from '../membership/desk';
import { findMemberOfAccount, type Member } from '../membership/membership.repository';
import { forbidden, notFound } from '../shared/errors';
import { documentId, language, readInput } from '../shared/input';
import { requestLanguage } from '../shared/language';
import { actorOf } from '../shared/officer';
import { paginationOf, paging } from '../shared/query';
import { bodyOf, keyOf } from '../shared/request';
import { rule } from '../shared/rules';
import { changeResponse, type ResponseActor } from './change-response';
import { exportResponses } from './export-responses';
import { followCall, readFollows, unfollowCall } from './follow-call';
import { listReceived, listSent, presentAll, readResponse, readWhole } from './read-responses';
import { findResponse, type ForumResponse } from './response.repository';
import { RESPONSE_STATES, type ResponseEvent } from './response.state';
import { readResponseInput, submitResponse } from './submit-response';

const filters = {
  call: documentId.optional(),
  state: z.enum(RESPONSE_STATES, rule('one-of', RESPONSE_STATES.join(', '))).optional(),
  search: paging.search,
};
const panelQuery = z.strictObject({ ...paging, ...filters, locale: language.optional() });
const exportQuery = z.strictObject({ ...filters, locale: language.default(DEFAULT_LOCALE) });
const BOXES = ['sent', 'received'] as const;
/** Members read in the language that they ask for, as with everything else in the content API. */
const localeQuery = z.strictObject({ locale: language.default(DEFAULT_LOCALE) });
const memberQuery = z.strictObject({
  ...paging,
  ...filters,
  ...localeQuery.shape,
  box: z.enum(BOXES, rule('one-of', BOXES.join(', '))).default('sent'),
});

export const responseController = ({ strapi }: { strapi: Core.Strapi }) => {
  const change = (event: ResponseEvent) => async (ctx: Context) => {
    // Before anything is changed: what is asked for wrongly is refused.
    const locale = localeOf(ctx);
    const reader = await readerOf(strapi, ctx);
    await changeResponse(strapi, keyOf(ctx), event, actingMember(reader, event), bodyOf(ctx));
    ctx.body = { data: await readForMember(strapi, keyOf(ctx), reader, locale) };
  };
  return {
    async submit(ctx: Context) {
      const locale = localeOf(ctx);
      const { member } = await readerOf(strapi, ctx);
      const input = readResponseInput(bodyOf(ctx));
      // What is malformed does not count, nor does it reach anybody.
      await enforce(strapi, ctx, 'responses-of-member', member.documentId);
      const response = await submitResponse(strapi, keyOf(ctx), member, input);
      ctx.status = 201;
      ctx.body = { data: (await presentAll(strapi, [response], locale))[0] };
    },

    async find(ctx: Context) {
      const { box, ...query } = readInput(memberQuery, ctx.query);
      const { member, scope } = await readerOf(strapi, ctx);
      const { data, total, counts } =
        box === 'sent' ? await listSent(strapi, member, query) : await listReceived(strapi, scope.delegations, query);
      if (box === 'received') noteReading(ctx, 'profile', data.length);
      ctx.body = { data, meta: { pagination: paginationOf(query, total), counts } };
    },

    async findOne(ctx: Context) {
      noteReading(ctx, 'profile', 1);
      ctx.body = { data: await readForMember(strapi, keyOf(ctx), await readerOf(strapi, ctx), localeOf(ctx)) };
    },

    see: change('see'),
    accept: change('accept'),
    decline: change('decline'),
    withdraw: change('withdraw'),

    async follow(ctx: Context) {
      await followCall(strapi, keyOf(ctx), (await readerOf(strapi, ctx)).member);
      ctx.status = 204;
    },

    async unfollow(ctx: Context) {
      await unfollowCall(strapi, keyOf(ctx), (await readerOf(strapi, ctx)).member);
      ctx.status = 204;
    },

    async findFollows(ctx: Context) {
      ctx.body = { data: await readFollows(strapi, (await readerOf(strapi, ctx)).member, localeOf(ctx)) };
    },
  };
};

export const responsePanelController = ({ strapi }: { strapi: Core.Strapi }) => {
  const change = (event: ResponseEvent) => async (ctx: Context) => {
    const desk = await deskOf(strapi, ctx);
    await changeResponse(strapi, keyOf(ctx), event, actingOfficer(desk), bodyOf(ctx));
    ctx.body = { data: await readResponse(strapi, keyOf(ctx), desk, { locale: requestLanguage(), mayAnswer: true }) };
  };
  return {
    async find(ctx: Context) {
      const query = readInput(panelQuery, ctx.query);
      const { delegations } = await deskOf(strapi, ctx);
      const { data, total, counts } = await listReceived(strapi, delegations, { ...query, locale: requestLanguage() });
      ctx.body = { data, meta: { pagination: paginationOf(query, total), counts } };
    },

    async findOne(ctx: Context) {
      const ability = ctx.state.userAbility as { can(action: string): boolean };
      const mayAnswer = ability.can('plugin::forum.responses.answer');
      const reading = { locale: requestLanguage(), mayAnswer };
      ctx.body = { data: await readResponse(strapi, keyOf(ctx), await deskOf(strapi, ctx), reading) };
    },

    async export(ctx: Context) {
      const query = readInput(exportQuery, ctx.query);
      const { delegations } = await deskOf(strapi, ctx);
      ctx.set('Content-Type', 'text/csv; charset=utf-8');
      ctx.set('Content-Disposition', 'attachment; filename="responses.csv"');
      ctx.set('Cache-Control', 'no-store');
      ctx.body = exportResponses(strapi, delegations, query);
    },

    see: change('see'),
    accept: change('accept'),
    decline: change('decline'),
  };
};

/** A member who reads and answers, and the delegations whose calls they keep. */
interface Reader {
  member: Member;
  scope: Scope & { delegations: string[] };
}

async function readerOf(strapi: Core.Strapi, ctx: Context): Promise<Reader> {
  const member = await findMemberOfAccount(strapi, ctx.state.user.id);
  if (member === null || member.state !== 'active')
    throw forbidden('Only registered Friends of the Forum answer calls');
  return { member, scope: await scopeOf(strapi, member) };
}

function localeOf(ctx: Context): Locale {
  return readInput(localeQuery, ctx.query).locale;
}

async function readForMember(strapi: Core.Strapi, key: string, { member, scope }: Reader, locale: Locale) {
  const response = await findResponse(strapi, key);
  if (response === null) throw notFound();
  const call = (await findCalls(strapi, [response.call])).get(response.call);
  const isOwn = response.author === member.documentId;
  if (!isOwn && !isInScope(scope, ownerOf(call))) throw notFound();
  return readWhole(strapi, response, locale);
}

function actingMember({ member, scope }: Reader, event: ResponseEvent): ResponseActor {
  const isAuthor = ({ author }: ForumResponse) => author === member.documentId;
  return {
    actor: { kind: 'member', key: member.documentId },
    may: (response, call) => (event === 'withdraw' ? isAuthor(response) : decidesFor(scope, ownerOf(call))),
  };
}

function actingOfficer(desk: Desk): ResponseActor {
  return { actor: actorOf(desk.officer), may: (_, call) => decidesFor(desk, ownerOf(call)) };
}

function ownerOf(call: CallRow | undefined): string | null {
  return call?.delegation?.documentId ?? null;
}
