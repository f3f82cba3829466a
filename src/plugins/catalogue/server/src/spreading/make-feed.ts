import type { Core } from '@strapi/strapi';
import { Feed } from 'feed';
import type { Filters } from '../reading/parameters';
import { FORUM_NAME } from '../shared/forum-name';
import { escapeHtml, withoutControls } from '../shared/markup';
import { catalogueAddress, entryAddress, entryKey } from '../shared/address';
import { readAll } from './read-all';
import texts from './texts.json';

export const FEED_FORMATS = ['rss', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

const MOST = 50;

/** The newest entries as a feed. @param querystring the filters, as they were asked for */
export async function makeFeed(
  strapi: Core.Strapi,
  filters: Filters,
  format: FeedFormat,
  querystring: string,
): Promise<string> {
  const { locale } = filters;
  const { title, description } = texts[locale];
  const cards = [];
  for await (const card of readAll(strapi, filters)) {
    cards.push(card);
    if (cards.length === MOST) break;
  }
  const link = catalogueAddress('', querystring);
  const feed = new Feed({
    id: link,
    title,
    description,
    link,
    language: locale,
    generator: false,
    author: { name: FORUM_NAME },
    updated: new Date(Math.max(0, ...cards.map(({ publishedAt }) => Date.parse(publishedAt)))),
    feedLinks: Object.fromEntries(FEED_FORMATS.map((each) => [each, catalogueAddress(`/feed.${each}`, querystring)])),
  });
  for (const {
    type,
    documentId,
    slug,
    title: name,
    summary,
    dateAdded,
    publishedAt,
    countries,
    thematicAreas,
  } of cards) {
    feed.addItem({
      // A title of an Atom feed is HTML; in the others it is plain.
      title: format === 'atom' ? escapeHtml(withoutControls(name)) : withoutControls(name),
      id: entryKey(type, documentId),
      guid: entryKey(type, documentId),
      link: entryAddress(type, slug ?? documentId, locale),
      description: summary === null ? undefined : escapeHtml(withoutControls(summary)),
      date: new Date(publishedAt),
      published: new Date(dateAdded ?? publishedAt),
      category: [...thematicAreas, ...countries].map(({ name: category }) => ({ name: category, term: category })),
    });
  }
  return { rss: () => feed.rss2(), atom: () => feed.atom1(), json: () => feed.json1() }[format]();
}
