/** Turns a draft into what a reader sees of it: headings, labels and values in one language. Pure. */
import { DateTime } from 'luxon';
import type { Locale } from '../../../../../content-api/locales';
import { TYPE_FORMS } from '../../../../../panel/forms';
import { LABELS, describeField } from '../../../../../panel/labels';
import { VOCABULARIES, type VocabularyName } from '../../../../../vocabularies';
import type { Draft, PreviewType } from './preview.repository';

/** What stands behind a label. */
export type Shown =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'links'; links: { label: string; href: string }[] }
  | { kind: 'image'; src: string; alternative: string };

export interface ShownGroup {
  heading: string;
  fields: { label: string; shown: Shown }[];
}

export interface Attribute {
  type: string;
  customField?: string;
  options?: { vocabulary?: string };
  component?: string;
  target?: string;
  private?: boolean;
  allowedTypes?: string[];
  multiple?: boolean;
}

/** What a draft may lead to; nobody's contacts, accounts or addresses. */
export const NAMED_TARGETS = [
  'api::country.country',
  'api::organisation.organisation',
  'api::thematic-area.thematic-area',
];
/** Those have drafts of their own, of which a preview tells nothing. */
export const TITLED_TARGETS = [
  'api::meeting.meeting',
  'api::event.event',
  'api::working-group.working-group',
  'api::practice.practice',
];

/** They stand above everything else. */
const HEAD = ['title', 'summary'];
/** Of the machinery, not of the content. */
const UNSHOWN = ['slug'];

interface Context {
  type: PreviewType;
  locale: Locale;
  timeZone: string;
  attributes: Record<string, Attribute>;
  /** Published titles of what it leads to, by documentId. */
  titles: ReadonlyMap<string, string>;
}

/** @returns the groups of the form in the panel, without what is empty */
export function describeDraft(draft: Draft, context: Context): ShownGroup[] {
  const { type, locale, attributes } = context;
  const { groups } = TYPE_FORMS[type] as (typeof TYPE_FORMS)[string];
  return groups
    .map(({ key, rows }) => ({
      heading: LABELS[locale].groups[key] ?? key,
      fields: rows
        .flat()
        .map(([name]) => name)
        .filter((name) => isShown(name, attributes[name]))
        .flatMap((name) => {
          const shown = show(draft[name], attributes[name] as Attribute, context);
          return shown === undefined ? [] : [{ label: describeField(locale, type, name)?.label ?? name, shown }];
        }),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** Which relations, components and files have to be read. */
export function toPopulate(attributes: Record<string, Attribute>): string[] {
  return Object.entries(attributes)
    .filter(([name, attribute]) => isShown(name, attribute))
    .filter(([, { type }]) => ['relation', 'component', 'media'].includes(type))
    .map(([name]) => name);
}

function isShown(name: string, attribute: Attribute | undefined): boolean {
  if (attribute === undefined || attribute.private || HEAD.includes(name) || UNSHOWN.includes(name)) return false;
  if (attribute.type !== 'relation') return true;
  const { target = '' } = attribute;
  return name !== 'localizations' && [...NAMED_TARGETS, ...TITLED_TARGETS].includes(target);
}

type Entry = Record<string, unknown>;

function show(value: unknown, attribute: Attribute, context: Context): Shown | undefined {
  const { locale, timeZone } = context;
  if (value === null || value === undefined || value === '') return undefined;
  switch (attribute.type) {
    case 'relation':
      return toList(entriesOf(value).flatMap((entry) => nameOf(entry, attribute, context) ?? []));
    case 'media':
      return showFiles(entriesOf(value), attribute);
    case 'component':
      return showComponents(entriesOf(value), attribute.component as string, locale);
    case 'enumeration':
      return { kind: 'text', text: LABELS[locale].choices[String(value)] ?? String(value) };
    case 'date':
      return { kind: 'text', text: dateIn(String(value), locale) };
    case 'datetime': {
      const instant = DateTime.fromJSDate(new Date(value as string))
        .setZone(timeZone)
        .setLocale(locale);
      return { kind: 'text', text: instant.toLocaleString(DateTime.DATETIME_FULL) };
    }
    case 'customField':
    case 'json':
      return toList(termsOf(value, attribute, locale));
    default:
      return { kind: 'text', text: dateIn(String(value), locale) };
  }
}

function entriesOf(value: unknown): Entry[] {
  return [value].flat() as Entry[];
}

function toList(items: string[]): Shown | undefined {
  return items.length === 0 ? undefined : { kind: 'list', items };
}

const NAMES: Record<Locale, string> = { en: 'name', fr: 'nameFr', es: 'nameEs' };

function nameOf(entry: Entry, { target = '' }: Attribute, { locale, titles }: Context): string | undefined {
  if (TITLED_TARGETS.includes(target)) return titles.get(entry.documentId as string);
  return (entry[NAMES[locale]] ?? entry.name) as string | undefined;
}

function termsOf(value: unknown, { options }: Attribute, locale: Locale): string[] {
  if (!Array.isArray(value)) return [];
  const terms = VOCABULARIES[options?.vocabulary as VocabularyName] ?? [];
  return value.map((item: unknown) => {
    const term = terms.find((each) => each.value === item);
    if (term === undefined) return String(item);
    return typeof term.value === 'number' ? `${term.value}. ${term[locale]}` : term[locale];
  });
}

/** Files that browsers show as a picture. */
const PICTURE = /^image\/(png|jpeg|gif)$/;

function showFiles(files: Entry[], { multiple }: Attribute): Shown | undefined {
  const [first] = files;
  if (first === undefined) return undefined;
  if (!multiple && PICTURE.test(String(first.mime))) {
    return { kind: 'image', src: String(first.url), alternative: String(first.alternativeText ?? '') };
  }
  return { kind: 'links', links: files.map(({ name, url }) => ({ label: String(name), href: String(url) })) };
}

function showComponents(items: Entry[], component: string, locale: Locale): Shown | undefined {
  if (items.length === 0) return undefined;
  if (component === 'call.deadline') return showDeadline(items[0] as Entry, locale);
  if (component === 'practice.result-figure') {
    return toList(
      items.map(({ label, value, unit, year }) => {
        const figure = value == null ? '' : Number(value).toLocaleString(locale);
        return [`${label ?? ''}: ${figure}`, unit, year && `(${year})`].filter(Boolean).join(' ');
      }),
    );
  }
  const links = items
    .filter(({ url }) => /^https?:\/\//.test(String(url)))
    .map(({ label, title, url }) => ({ label: String(label ?? title ?? url), href: String(url) }));
  return links.length === 0 ? undefined : { kind: 'links', links };
}

function showDeadline({ precision, date }: Entry, locale: Locale): Shown {
  if (precision === 'rolling' || typeof date !== 'string') {
    return { kind: 'text', text: LABELS[locale].choices.rolling as string };
  }
  return { kind: 'text', text: dateIn(precision === 'month' ? date.slice(0, 7) : date, locale) };
}

const EXACTNESS: Record<number, Intl.DateTimeFormatOptions> = {
  7: { month: 'long', year: 'numeric' },
  10: { day: 'numeric', month: 'long', year: 'numeric' },
};

/** A date as exact as it is known, in words; anything else as it is. */
function dateIn(value: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return value;
  const date = DateTime.fromISO(value, { zone: 'utc' }).setLocale(locale);
  return date.isValid ? date.toLocaleString(EXACTNESS[value.length] as Intl.DateTimeFormatOptions) : value;
}
