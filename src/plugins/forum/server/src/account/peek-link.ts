/** What a mailed link is about, for the pages of a website: the platform's own have it from the same place. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { DEFAULT_LOCALE, LOCALES } from '../../../../../content-api/locales';
import { described } from '../shared/described-route';
import { language, readInput } from '../shared/input';
import { bodyOf } from '../shared/request';
import { rule } from '../shared/rules';
import { PAGES, type PageDefinition } from './pages';

/** The pages that a website may have, by their paths; the platform's panel is none of its business. */
const PEEKED = [
  'confirm',
  'withdraw',
  'answer',
  'vouch',
  'confirm-mandate',
  'confirm-practice',
  'set-password',
] as const;

const schema = z.strictObject({
  page: z.enum(PEEKED, rule('one-of', PEEKED.join(', '))),
  token: z.unknown(),
  locale: language.default(DEFAULT_LOCALE),
});

export const linkController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Uses nothing up, and is not counted, as the pages are not when they are looked at. @throws InvalidToken */
  async peek(ctx: Context) {
    const { page, token, locale } = readInput(schema, bodyOf(ctx));
    const { show } = PAGES[page] as PageDefinition;
    const shown = await show({ strapi, locale, action: '', query: { token, code: token }, body: {} });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: { title: shown.title, paragraphs: shown.paragraphs, facts: shown.facts ?? [] } };
  },
});

export const linkRoutes = [
  {
    method: 'POST',
    path: '/links/peek',
    handler: 'link.peek',
    config: { auth: false },
    ...described({
      body: z.object({
        page: z.enum(PEEKED).describe('Of the link: what comes after `/account/`.'),
        token: z.string().describe('From the link in the mail: `token` or `code`.'),
        locale: z.enum(LOCALES).optional(),
      }),
      answer: z.object({
        title: z.string(),
        paragraphs: z.array(z.string()),
        facts: z.array(z.object({ label: z.string(), value: z.string() })),
      }),
    }),
  },
];
