/** HTTP of the panel's pages of delegations. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { notFound } from '../shared/errors';
import { longText, readInput } from '../shared/input';
import { actorOf, officerOf } from '../shared/officer';
import { paginationOf, paging } from '../shared/query';
import { bodyOf, keyOf } from '../shared/request';
import { endMandate } from './end-mandate';
import {
  findDelegationPage,
  findMandatesFor,
  findOrganisation,
  type Mandate,
  type Organisation,
} from './membership.repository';
import { fullName } from './present-member';

const endBody = z.strictObject({ reason: longText(1, 2000) });

export const delegationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    const { page, pageSize, search } = readInput(z.strictObject(paging), ctx.query);
    const { results, total } = await findDelegationPage(strapi, { search, page, pageSize });
    const data = results.map(({ members, focalPoints, ...organisation }) => ({
      ...present(organisation),
      members,
      focalPoints,
    }));
    ctx.body = { data, meta: { pagination: paginationOf({ page, pageSize }, total) } };
  },

  async findOne(ctx: Context) {
    ctx.body = { data: await readDelegation(strapi, keyOf(ctx)) };
  },

  async endMandate(ctx: Context) {
    const { reason } = readInput(endBody, bodyOf(ctx));
    const mandate = await endMandate(strapi, keyOf(ctx), { actor: actorOf(officerOf(ctx)), reason });
    ctx.body = { data: await readDelegation(strapi, mandate.organisation?.documentId ?? '') };
  },
});

async function readDelegation(strapi: Core.Strapi, key: string) {
  const organisation = await findOrganisation(strapi, key);
  if (organisation === null) throw notFound();
  const mandates = await findMandatesFor(strapi, key);
  return { ...present(organisation), mandates: mandates.map(presentForPanel) };
}

function present({ documentId, name, type, country }: Organisation) {
  return { documentId, name, type, country: country === null ? null : { iso2: country.iso2, name: country.name } };
}

function presentForPanel(mandate: Mandate) {
  const { documentId, member, position, role, startedAt, endedAt, endReason, confirmedAt, nominationReference } =
    mandate;
  return {
    documentId,
    holder: member === null ? null : { name: fullName(member), email: member.email },
    position,
    role,
    from: startedAt,
    to: endedAt,
    endReason,
    confirmedAt,
    nominationReference,
    suspended: member?.state === 'suspended',
  };
}
