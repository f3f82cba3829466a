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
    { method: 'GET', path: '/account', handler: leadToRegister, config },
    { method: 'GET', path: '/account/:page', handler, config },
    { method: 'POST', path: '/account/:page', handler, config },
  ] as never);
}

/** Who cuts the address short looks for the form to apply by: it is the one page that needs no link. */
function leadToRegister(ctx: Context): void {
  ctx.redirect(`/account/register?locale=${languageOf(ctx)}`);
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
  ctx.body = renderPage({ ...page, ...languagesOf(ctx, page) });
}

async function outcomeOf(strapi: Core.Strapi, ctx: Context, locale: Locale): Promise<Outcome> {
  const name = String(ctx.params.page);
  const definition = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  if (definition === undefined) return { status: 404, page: plainPage('not-found', locale) };
  const isPost = ctx.method === 'POST';
  const body = (isPost ? ctx.request.body : {}) as Record<string, unknown>;
  const context: PageContext = { strapi, locale, action: `/account/${name}?locale=${locale}`, query: ctx.query, body };
  if (!isPost) return { status: 200, page: await definition.show(context) };
  try {
    await enforce(strapi, ctx, definition.limit ?? 'confirmations-of-network', networkOf(ctx.ip));
  } catch (error) {
    if (definition.again === undefined || (error as { status?: number }).status !== 429) throw error;
    // Nobody types a whole application twice.
    const [problem] = pageTexts('too-many', locale).paragraphs;
    return {
      status: 429,
      page: { ...(await definition.again(context)), ...(problem === undefined ? {} : { problem }) },
    };
  }
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

/**
 * The same page in each language. After a POST only where its form is shown again, with the token that is
 * still good: what is done has no page of its own to go back to.
 */
function languagesOf(ctx: Context, { form }: Page): Pick<Page, 'languages'> {
  if (ctx.method !== 'GET' && form === undefined) return {};
  const kept = ctx.method === 'GET' ? (ctx.query as Record<string, string>) : form?.hidden;
  return {
    languages: LOCALES.map((locale) => ({ locale, href: `${ctx.path}?${new URLSearchParams({ ...kept, locale })}` })),
  };
}
