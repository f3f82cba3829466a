/** HTTP of the desks. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { deskOf, type Desk } from '../membership/desk';
import { requestLanguage } from '../shared/language';
import { bodyOf, keyOf } from '../shared/request';
import { readCountryDesk, summariseDesk } from './read-country-desk';
import { readContribution, readContributions, typeOfPath } from './read-contributions';
import { clear, giveBack, publish, submit, withdraw, type SubjectReference } from './steps';

type StepFunction = (strapi: Core.Strapi, reference: SubjectReference, desk: Desk, data: unknown) => Promise<void>;

const referenceOf = (ctx: Context): SubjectReference => ({
  type: typeOfPath(String(ctx.params.type)),
  documentId: keyOf(ctx),
});

export const contributionController = ({ strapi }: { strapi: Core.Strapi }) => {
  const step = (take: StepFunction) => async (ctx: Context) => {
    const desk = await deskOf(strapi, ctx);
    const reference = referenceOf(ctx);
    await take(strapi, reference, desk, bodyOf(ctx));
    ctx.body = { data: await readContribution(strapi, reference, desk, requestLanguage()) };
  };
  return {
    async find(ctx: Context) {
      ctx.body = await readContributions(strapi, await deskOf(strapi, ctx), ctx.query);
    },
    async findOne(ctx: Context) {
      const desk = await deskOf(strapi, ctx);
      ctx.body = { data: await readContribution(strapi, referenceOf(ctx), desk, requestLanguage()) };
    },
    async summary(ctx: Context) {
      ctx.body = { data: await summariseDesk(strapi, await deskOf(strapi, ctx)) };
    },
    async countryDesk(ctx: Context) {
      ctx.body = { data: await readCountryDesk(strapi, await deskOf(strapi, ctx), requestLanguage()) };
    },
    submit: step(submit),
    clear: step(clear),
    return: step(giveBack),
    withdraw: step(withdraw),
    publish: step(publish),
  };
};
