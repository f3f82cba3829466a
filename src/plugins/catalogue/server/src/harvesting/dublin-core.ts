/** An entry as Dublin Core, the format that every harvester knows: one record for all its languages. Pure. */
import { entryAddress } from '../shared/address';
import type { DescribedPage } from '../reading/make-json-ld';
import { FORUM_NAME } from '../shared/forum-name';
import { element } from './xml';

const NAMESPACES = [
  'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"',
].join(' ');

/** @param pages in each language in which it is published, the leading one first */
export function makeDublinCore(pages: DescribedPage[]): string {
  const [leading] = pages as [DescribedPage, ...DescribedPage[]];
  const { type, documentId, publishers = [], agency, delegation } = leading;
  const isOwn = type === 'practice' || type === 'call-for-action';
  const inAll = (name: string, valueOf: (page: DescribedPage) => string | null | undefined) =>
    pages.map((page) => element(`dc:${name}`, valueOf(page), { 'xml:lang': page.contentLocale }));
  const each = (name: string, values: (string | null | undefined)[]) =>
    values.map((value) => element(`dc:${name}`, value));
  const countries = leading.countries ?? (leading.country ? [leading.country] : []);
  return `<oai_dc:dc ${NAMESPACES}>${[
    ...inAll('title', ({ title }) => title),
    ...each('creator', isOwn ? [delegation?.name] : [agency]),
    ...pages.flatMap(({ thematicAreas = [], contentLocale }) =>
      thematicAreas.map(({ name }) => element('dc:subject', name, { 'xml:lang': contentLocale })),
    ),
    ...each('subject', leading.tags ?? []),
    ...inAll('description', ({ summary }) => summary),
    ...each('publisher', isOwn ? [FORUM_NAME] : publishers.map(({ name }) => name)),
    ...each('date', [isOwn ? leading.dateAdded : leading.year?.toString()]),
    ...each('type', ['Text', type]),
    ...pages.map(({ slug, contentLocale }) =>
      element('dc:identifier', entryAddress(type, slug ?? documentId, contentLocale)),
    ),
    ...each(
      'language',
      isOwn ? pages.map(({ contentLocale }) => contentLocale) : (leading.languages ?? [leading.language]),
    ),
    ...each(
      'coverage',
      countries.map(({ name }) => name),
    ),
  ].join('')}</oai_dc:dc>`;
}
