import type { Core } from '@strapi/strapi';
import { Feed } from 'feed';
import type { Locale } from '../../../../../content-api/locales';
import type { Filters } from '../reading/parameters';
import { FORUM_NAME } from '../shared/forum-name';
import { escapeHtml, withoutControls } from '../shared/markup';
import { catalogueAddress, entryAddress, entryKey } from '../shared/address';
import { latestEntries } from './read-all';
import texts from './texts.json';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const MOST = 50;
/** Stands for what the library leaves unescaped in Atom's categories; no text has it. */
const LESS_THAN = '\ufffe';

/**
 * The entries that appeared last, as a feed: not the newest by `dateAdded`, which an entry may have from long before
 * it is published here.
 *
 * @param querystring the filters, as they were asked for
 */
export async function makeFeed(
  strapi: Core.Strapi,
  filters: Filters,
  format: FeedFormat,
  querystring: string,
): Promise<string> {
  const { locale } = filters;
  const { title, description } = texts[locale];
  const entries = await latestEntries(strapi, filters, MOST);
  const link = catalogueAddress('', querystring);
  const feed = new Feed({
    id: link,
    title,
    description,
    link,
    language: locale,
    generator: false,
    author: { name: FORUM_NAME },
    updated: new Date(Math.max(0, ...entries.map(({ card }) => Date.parse(card.publishedAt)))),
    feedLinks: Object.fromEntries(FEED_FORMATS.map((each) => [each, catalogueAddress(`/feed.${each}`, querystring)])),
  });
  for (const { card, appearedAt } of entries) {
    const { type, documentId, slug, title: name, summary, publishedAt, countries, thematicAreas, contentLocale } = card;
    feed.addItem({
      // A title of an Atom feed is HTML; in the others it is plain.
      title: format === 'atom' ? escapeHtml(withoutControls(name)) : withoutControls(name),
      id: entryKey(type, documentId),
      guid: entryKey(type, documentId),
      link: entryAddress(type, slug ?? documentId, locale),
      description: summary === null ? undefined : escapeHtml(withoutControls(summary)),
      date: new Date(publishedAt),
      published: appearedAt,
      category: [...thematicAreas, ...countries].map(({ name: term }) => {
        const category = format === 'atom' ? withoutControls(term).replaceAll('<', LESS_THAN) : withoutControls(term);
        return { name: category, term: category };
      }),
      // The other formats have no such elements.
      extensions: format === 'rss' ? [{ name: 'dc:language', objects: { _text: contentLocale } }] : [],
    });
  }
  const languages = entries.map(({ card }) => card.contentLocale);
  if (format === 'json') return completeJson(feed.json1(), locale, languages);
  if (format === 'atom') return completeAtom(feed.atom1(), locale, languages);
  return completeRss(feed.rss2(), entries.length > 0);
}

/** The library writes version 1.0, which knows no languages. @param languages of the entries, in their order */
function completeJson(json: string, language: Locale, languages: Locale[]): string {
  const { author, items, ...feed } = JSON.parse(json) as { author: object; items: object[] };
  const completed = {
    ...feed,
    version: 'https://jsonfeed.org/version/1.1',
    language,
    authors: [author],
    items: items.map((item, place) => ({ ...item, language: languages[place] })),
  };
  return JSON.stringify(completed, null, 4);
}

/** The library names no namespace for languages, and has a date also for what never was built. */
function completeRss(rss: string, hasItems: boolean): string {
  const named = rss.replace('<rss ', '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" ');
  return hasItems ? named : named.replace(/\s*<lastBuildDate>[^<]*<\/lastBuildDate>/, '');
}

/** The library knows no languages in Atom. @param languages of the entries, in their order */
function completeAtom(atom: string, locale: Locale, languages: Locale[]): string {
  let place = 0;
  return atom
    .replace('<feed ', `<feed xml:lang="${locale}" `)
    .replaceAll(LESS_THAN, '&lt;')
    .replace(/^ {4}<entry>$/gm, () => `    <entry xml:lang="${languages[place++]}">`);
}
