/**
 * The pages behind the links in mails: they show what is about to be done, and do it by POST. Mail
 * scanners open links, so that a GET changes nothing.
 */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../../../content-api/locales';
import { enforce } from '../limits';
import { networkOf } from '../shared/network';
import { PAGES, type PageContext } from './pages';
import { renderPage, type Page } from './page';
import { pageTexts, type PageName } from './page-texts';

type Outcome = { status: number; page: Page };

/** Registers `/account/…`, outside of the content API. Call it before the server is mounted. */
export function serveAccountPages(strapi: Core.Strapi): void {
  const handler = (ctx: Context) => serve(strapi, ctx);
  const config = { auth: false as const };
  strapi.server.routes([
    { method: 'GET', path: '/account/:page', handler, config },
    { method: 'POST', path: '/account/:page', handler, config },
  ] as never);
}

async function serve(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const locale = languageOf(ctx);
  const { status, page } = await outcomeOf(strapi, ctx, locale).catch((error: Error) =>
    failureOf(strapi, ctx, error, locale),
  );
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = renderPage({ ...page, languages: LOCALES.map((each) => ({ locale: each, href: hrefOf(ctx, each) })) });
}

async function outcomeOf(strapi: Core.Strapi, ctx: Context, locale: Locale): Promise<Outcome> {
  const name = String(ctx.params.page);
  const definition = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  if (definition === undefined) return { status: 404, page: plainPage('not-found', locale) };
  const isPost = ctx.method === 'POST';
  const body = (isPost ? ctx.request.body : {}) as Record<string, unknown>;
  const context: PageContext = { strapi, locale, action: `/account/${name}?locale=${locale}`, query: ctx.query, body };
  if (!isPost) return { status: 200, page: await definition.show(context) };
  await enforce(strapi, ctx, definition.limit ?? 'confirmations-of-network', networkOf(ctx.ip));
  const page = await definition.act(context);
  return { status: page.problem === undefined ? 200 : 400, page };
}

function failureOf(strapi: Core.Strapi, ctx: Context, error: Error, locale: Locale): Outcome {
  const { name, status } = error as Error & { status?: number };
  if (name === 'InvalidToken' || name === 'ValidationError') return { status: 400, page: invalidPage(locale) };
  if (status === 429) return { status, page: plainPage('too-many', locale) };
  strapi.log.error(error);
  return { status: 500, page: plainPage('error', locale) };
}

function invalidPage(locale: Locale): Page {
  const { title, paragraphs, links } = pageTexts('invalid', locale);
  return {
    locale,
    title,
    paragraphs,
    links: [{ label: links.forgotPassword, href: `/account/forgot-password?locale=${locale}` }],
  };
}

function plainPage(name: PageName & ('too-many' | 'not-found' | 'error'), locale: Locale): Page {
  return { locale, ...pageTexts(name, locale) };
}

function languageOf(ctx: Context): Locale {
  const asked = LOCALES.find((locale) => locale === ctx.query.locale);
  return asked ?? LOCALES.find((locale) => locale === ctx.acceptsLanguages(...LOCALES)) ?? DEFAULT_LOCALE;
}

/** The same page in another language; after a POST its beginning, since the link was used. */
function hrefOf(ctx: Context, locale: Locale): string {
  const query = new URLSearchParams({ ...(ctx.method === 'GET' ? (ctx.query as Record<string, string>) : {}), locale });
  return `${ctx.path}?${query}`;
}
