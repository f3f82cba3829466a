/** HTTP of the panel's pages of delegations. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { readReasons } from '../journal';
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
import { presentCountry, presentDelegation } from './present-delegation';
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
  const reasons = await readReasons(
    strapi,
    mandates.filter(({ endedAt }) => endedAt !== null).map(({ documentId }) => documentId),
  );
  return {
    ...present(organisation),
    mandates: mandates.map((mandate) => presentForPanel(mandate, reasons.get(mandate.documentId) ?? null)),
  };
}

function present(organisation: Organisation) {
  const { type, country } = organisation;
  return { ...presentDelegation(organisation), type, country: presentCountry(country) };
}

/** @param endWords in which somebody said why it ended */
function presentForPanel(mandate: Mandate, endWords: string | null) {
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
    endWords,
    confirmedAt,
    nominationReference,
    suspended: member?.state === 'suspended',
  };
}
