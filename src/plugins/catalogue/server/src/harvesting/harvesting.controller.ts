import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readNoQuery } from '../reading/parameters';
import { answerOai } from './answer-oai';
import { makeDcat } from './make-dcat';

/** Translates HTTP, and nothing else. */
export const harvestingController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async oai(ctx: Context) {
    answer(ctx, await answerOai(strapi, ctx.query));
  },

  async dcat(ctx: Context) {
    readNoQuery(ctx.query);
    ctx.type = 'application/ld+json';
    ctx.body = await makeDcat(strapi);
  },

  /** The same arguments, in a form. */
  async oaiByForm(ctx: Context) {
    const { body } = ctx.request as { body?: unknown };
    answer(ctx, await answerOai(strapi, { ...(ctx.is('urlencoded') ? (body as object) : {}) }));
  },
});

function answer(ctx: Context, xml: string): void {
  ctx.type = 'text/xml; charset=utf-8';
  ctx.body = xml;
}
