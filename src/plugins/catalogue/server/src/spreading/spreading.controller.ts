import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { noteNextClosings } from '../reading/note-next-closings';
import { readFilters, readSitemapQuery, type Filters } from '../reading/parameters';
import { readerOf } from '../shared/reader';
import { forumTime } from '../shared/forum';
import { exportCsv, exportJsonLines } from './export-entries';
import { makeCalendar } from './make-calendar';
import { FEED_FORMATS, makeFeed, type FeedFormat } from './make-feed';
import { makeSitemap } from './make-sitemap';
import { sendStream } from './send-stream';

const MEDIA_TYPES: Record<FeedFormat, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** Translates HTTP, and nothing else. */
export const spreadingController = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...Object.fromEntries(
    FEED_FORMATS.map((format) => [
      format,
      async (ctx: Context) => {
        ctx.body = await makeFeed(strapi, await readQuery(strapi, ctx), format, ctx.querystring);
        ctx.type = MEDIA_TYPES[format];
      },
    ]),
  ),

  async deadlines(ctx: Context) {
    ctx.body = await makeCalendar(strapi, await readQuery(strapi, ctx));
    ctx.type = 'text/calendar; charset=utf-8';
  },

  async csv(ctx: Context) {
    sendStream(ctx, exportCsv(strapi, await readQuery(strapi, ctx)));
    ctx.attachment('catalogue.csv');
    ctx.type = 'text/csv; charset=utf-8';
  },

  async jsonLines(ctx: Context) {
    sendStream(ctx, exportJsonLines(strapi, await readQuery(strapi, ctx)));
    ctx.attachment('catalogue.jsonl');
    ctx.type = 'application/jsonl; charset=utf-8';
  },

  async sitemap(ctx: Context) {
    const sitemap = await makeSitemap(strapi, readSitemapQuery(ctx.query).page);
    if (typeof sitemap === 'string') ctx.body = sitemap;
    else sendStream(ctx, sitemap);
    ctx.type = 'application/xml; charset=utf-8';
  },
});

/** What is asked for; and until when the answer may be kept. */
async function readQuery(strapi: Core.Strapi, ctx: Context): Promise<Filters> {
  const filters = readFilters(ctx.query);
  const time = forumTime(strapi);
  const clock = { now: time.now().getTime(), closingSoon: time.closingSoon };
  await noteNextClosings(readerOf(strapi), time, clock, filters.locale);
  return filters;
}
