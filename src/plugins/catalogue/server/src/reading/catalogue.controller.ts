import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { listEntries } from './list-entries';
import { readListQuery, readPageQuery } from './parameters';
import { readEntry } from './read-entry';

/** Translates HTTP, and nothing else. The answers are JSON already. */
export const catalogueController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    answer(ctx, await listEntries(strapi, readListQuery(ctx.query), ctx.querystring));
  },

  async findOne(ctx: Context) {
    const { type, slug } = ctx.params as { type: string; slug: string };
    const { locale } = readPageQuery(ctx.query);
    answer(ctx, await readEntry(strapi, type, slug, locale));
  },
});

function answer(ctx: Context, { json, links }: { json: string; links: string }): void {
  ctx.set('Link', links);
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = json;
}
