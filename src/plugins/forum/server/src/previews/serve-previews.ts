/**
 * The one way to a draft outside of the panel: a page behind a link that nobody can guess, that expires, and that no
 * cache keeps and no search engine lists.
 */
import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { DateTime } from 'luxon';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { environment } from '../../../../../environment';
import { peekToken } from '../links';
import { requestLanguage } from '../shared/language';
import { findPublishedTitles } from '../shared/published-titles';
import { TITLED_TARGETS, describeDraft, toPopulate, type Attribute } from './describe-draft';
import { findDraft, findDraftLanguages, findPreview, uidOf, type Draft, type Preview } from './preview.repository';
import { draftTexts, missingTexts } from './preview-texts';
import { CONTENT_SECURITY_POLICY, renderPreview, type PreviewPage } from './render-preview';
import { isAlive } from './who-may-show';

/** Registers `/forum/preview/…`, outside of the content API. Call it before the server is mounted. */
export function servePreviews(strapi: Core.Strapi): void {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/forum/preview/:token',
      handler: (ctx: Context) => serve(strapi, ctx),
      config: { auth: false as const },
    },
  ] as never);
}

async function serve(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const page = await findPage(strapi, ctx);
  ctx.status = page === undefined ? 404 : 200;
  ctx.set('Cache-Control', 'no-store');
  ctx.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  ctx.type = 'html';
  ctx.body = renderPreview(page ?? missingPage());
}

/** @returns nothing, whatever it is that is missing: expired, ended, deleted, of somebody who has left, or never there */
async function findPage(strapi: Core.Strapi, ctx: Context): Promise<PreviewPage | undefined> {
  const key = await peekToken(strapi, 'preview', ctx.params.token).catch((error: Error) => {
    if (error.name !== 'InvalidToken') throw error;
    return undefined;
  });
  const preview = key === undefined ? null : await findPreview(strapi, key);
  if (preview === null || !(await isAlive(strapi, preview))) return undefined;
  const { type, subject, language } = preview;
  const locales = await findDraftLanguages(strapi, type, subject);
  const asked = LOCALES.find((each) => each === ctx.query.locale);
  const locale = [asked, language, ...locales].find((each) => each !== undefined && locales.includes(each));
  if (locale === undefined) return undefined;
  const { attributes } = strapi.getModel(uidOf(type)) as unknown as { attributes: Record<string, Attribute> };
  const draft = await findDraft(strapi, type, subject, locale, toPopulate(attributes));
  if (draft === null) return undefined;
  const timeZone = environment.PLATFORM_TIME_ZONE;
  return {
    locale,
    title: draft.title ?? '–',
    ...wordsOf(preview, locale, timeZone),
    paragraphs: typeof draft.summary === 'string' ? [draft.summary] : [],
    groups: describeDraft(draft, {
      type,
      locale,
      timeZone,
      attributes,
      titles: await titlesFor(strapi, draft, attributes, locale),
    }),
    languages: locales.map((each) => ({ locale: each, href: `?locale=${each}` })),
  };
}

function wordsOf({ expiresAt }: Preview, locale: Locale, timeZone: string): Pick<PreviewPage, 'mark' | 'notice'> {
  const until = DateTime.fromJSDate(new Date(expiresAt)).setZone(timeZone).setLocale(locale);
  const { draft, notice } = draftTexts(locale, until.toLocaleString(DateTime.DATETIME_FULL));
  return { mark: draft, notice };
}

/** What a draft leads to may be a draft itself: only published titles are shown. */
async function titlesFor(
  strapi: Core.Strapi,
  draft: Draft,
  attributes: Record<string, Attribute>,
  locale: Locale,
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const target of TITLED_TARGETS) {
    const keys = Object.entries(attributes)
      .filter(([, attribute]) => attribute.target === target)
      .flatMap(([name]) => [draft[name] ?? []].flat() as { documentId?: string }[])
      .flatMap(({ documentId }) => documentId ?? []);
    const found = await findPublishedTitles(strapi, target as UID.ContentType, keys, locale);
    for (const [key, title] of found) titles.set(key, title);
  }
  return titles;
}

function missingPage(): PreviewPage {
  const locale = requestLanguage();
  const { title, text } = missingTexts(locale);
  return { locale, title, paragraphs: [text], groups: [], languages: [] };
}
