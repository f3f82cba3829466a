/** HTTP of the directory: members see one another, and each sees and rules over what is held about them. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { DEFAULT_LOCALE } from '../../../../../content-api/locales';
import { enforce } from '../limits';
import { notFound } from '../shared/errors';
import { documentId, readInput } from '../shared/input';
import { networkOf } from '../shared/network';
import { paginationOf, paging } from '../shared/query';
import { bodyOf, keyOf, tokenOf } from '../shared/request';
import { confirmMandate } from './confirm-mandate';
import { noteReading } from './count-answers';
import { eraseMember } from './erase-member';
import { exportMember } from './export-member';
import { findMandatesOf, findMember, findMemberOfAccount, findMemberPage, type Member } from './membership.repository';
import { presentMember, presentOwnProfile } from './present-member';
import { personFields } from '../registration/registration-input';
import { updateProfile } from './update-profile';
import { rule } from '../shared/rules';

const listQuery = z.strictObject({
  ...paging,
  locale: personFields.locale.default(DEFAULT_LOCALE),
  delegation: documentId.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, rule('country-code'))
    .optional(),
});

const oneQuery = z.strictObject({ locale: personFields.locale.default(DEFAULT_LOCALE) });

export const memberController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { locale, page, pageSize, ...filter } = readInput(listQuery, ctx.query);
    const { results, total } = await findMemberPage(strapi, { ...filter, page, pageSize });
    const mandates = await findMandatesOf(
      strapi,
      results.map(({ id }) => id),
    );
    noteReading(ctx, 'profile', results.length);
    ctx.body = {
      data: results.map((member) =>
        presentMember(
          member,
          mandates.filter(({ member: holder }) => holder?.id === member.id),
          locale,
        ),
      ),
      meta: { pagination: paginationOf({ page, pageSize }, total) },
    };
  },

  async findOne(ctx: Context) {
    const { locale } = readInput(oneQuery, ctx.query);
    const member = await findMember(strapi, keyOf(ctx));
    const mandates = member === null ? [] : await findMandatesOf(strapi, [member.id]);
    const isListed = member?.state === 'active' && mandates.some(({ endedAt }) => endedAt === null);
    if (member === null || !isListed) throw notFound();
    noteReading(ctx, 'profile', 1);
    ctx.body = { data: presentMember(member, mandates, locale) };
  },

  async findMe(ctx: Context) {
    const member = await ownProfile(strapi, ctx);
    ctx.body = { data: presentOwnProfile(member, await findMandatesOf(strapi, [member.id])) };
  },

  async updateMe(ctx: Context) {
    const member = await updateProfile(strapi, await ownProfile(strapi, ctx), bodyOf(ctx));
    ctx.body = { data: presentOwnProfile(member, await findMandatesOf(strapi, [member.id])) };
  },

  async eraseMe(ctx: Context) {
    const member = await ownProfile(strapi, ctx);
    await eraseMember(strapi, member, { kind: 'member', key: member.documentId });
    ctx.status = 204;
  },

  async exportMe(ctx: Context) {
    ctx.set('Content-Disposition', 'attachment; filename="platform-for-partnerships.json"');
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await exportMember(strapi, await ownProfile(strapi, ctx)) };
  },

  async confirmMandate(ctx: Context) {
    await enforce(strapi, ctx, 'confirmations-of-network', networkOf(ctx.ip));
    await confirmMandate(strapi, tokenOf(ctx));
    ctx.body = { data: { state: 'confirmed' } };
  },
});

async function ownProfile(strapi: Core.Strapi, ctx: Context): Promise<Member> {
  const member = await findMemberOfAccount(strapi, ctx.state.user.id);
  if (member === null) throw notFound();
  return member;
}
