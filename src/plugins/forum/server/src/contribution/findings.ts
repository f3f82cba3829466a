/** What whoever reviews an entry should look at: what is missing, and what looks doubtful. */
import type { Core } from '@strapi/strapi';
import { environment } from '../../../../../environment';
import { LOCALES, type Locale } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import { invalidFields } from '../shared/errors';
import { rule } from '../shared/rules';
import { endOfDeadline, type Deadline } from '../deadlines/deadline';
import { lookAtLinks } from '../link-checks';
import { namesByLanguage } from '../membership/present-delegation';
import type { Subject } from './subject';
import { completenessOf } from './completeness';
import type { SubjectRow } from './contribution.repository';
import { similarTo } from './similar-titles';
import { findUnchosenTheme, type Theme } from './theme-fit';

export type FindingKind =
  'missing' | 'recommended' | 'no-theme' | 'many-themes' | 'other-theme' | 'dead-link' | 'duplicate' | 'one-language';

export interface Finding {
  kind: FindingKind;
  /** Whether it stands in the way of publication. */
  isBlocking: boolean;
  locale: Locale | null;
  /** The attribute, the other entry, the link, or the theme and how often the text speaks of it. */
  details: {
    field?: string;
    title?: string;
    documentId?: string;
    url?: string;
    names?: ReturnType<typeof namesByLanguage>;
    count?: number;
  };
}

export interface Findings {
  findings: Finding[];
  /** Whether links are being followed that may turn out to be dead. */
  isLookingAtLinks: boolean;
}

interface AttributeLike {
  type: string;
  component?: string;
  required?: boolean;
}

/** What a reader of a published call would miss. */
const RECOMMENDED_OF_CALLS = ['targetGroup', 'description', 'countries', 'organisations', 'links'];
const MOST_THEMES = 5;
/** In which an entry says what it is about. */
const SPEAKING = ['title', 'summary', 'what', 'targetGroup', 'description', 'objectives', 'activities', 'tags'];
const LINK_COMPONENTS = ['shared.link', 'shared.video'];
/** More titles than a review compares with; the newest first. */
const MOST_COMPARED = 5000;
const COMPARED_AT_ONCE = 250;

/**
 * Refuses to bring on its way what cannot be published.
 *
 * @throws ValidationError that names each field
 */
export async function refuseIncomplete(strapi: Core.Strapi, subject: Subject): Promise<void> {
  const missing = (await readDrafts(strapi, subject)).flatMap((draft) => missingIn(strapi, subject, draft));
  const problems = missing.map(({ details }) => ({
    path: [details.field ?? 'data'],
    message: rule(details.field === 'deadline' && subjectHasDeadline(subject) ? 'deadline-passed' : 'required'),
  }));
  if (problems.length > 0) throw invalidFields(problems);
}

/**
 * Says what is missing first, then what looks doubtful. Not for use in a transaction.
 *
 * @param isChanged whether there is anything to publish: only then links are followed
 */
export async function findFindings(strapi: Core.Strapi, subject: Subject, isChanged: boolean): Promise<Findings> {
  const drafts = await readDrafts(strapi, subject);
  const findings = drafts.flatMap((draft) => missingIn(strapi, subject, draft));
  const leading = drafts[0];
  if (leading === undefined) return { findings, isLookingAtLinks: false };
  const told = findings.map(({ details }) => details.field);
  const empty = emptyIn(subject, leading).filter((field) => field !== 'thematicAreas' && !told.includes(field));
  findings.push(...empty.map((field) => doubt('recommended', { field })));
  const themes = (leading.thematicAreas as unknown[] | undefined)?.length ?? 0;
  if (themes === 0) findings.push(doubt('no-theme', { field: 'thematicAreas' }));
  if (themes > MOST_THEMES) findings.push(doubt('many-themes', { field: 'thematicAreas' }));
  findings.push(...(await findOtherTheme(strapi, leading)));
  if (drafts.length === 1) findings.push(doubt('one-language', {}));
  findings.push(...(await findDuplicates(strapi, subject, drafts)));
  const links = isChanged ? drafts.flatMap((draft) => linksOf(strapi, subject, draft)) : [];
  const { dead, isUnderWay } = await lookAtLinks(
    strapi,
    links.map(({ url }) => url),
  );
  findings.push(...dead.map((url) => doubt('dead-link', { url })));
  return { findings, isLookingAtLinks: isUnderWay };
}

/** Pages elsewhere, videos among them; documents are files of our own. */
function linksOf(strapi: Core.Strapi, { uid }: Subject, draft: SubjectRow): { url: string }[] {
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, AttributeLike>;
  const fields = Object.keys(attributes).filter((name) => LINK_COMPONENTS.includes(attributes[name]?.component ?? ''));
  return fields.flatMap((field) => (draft[field] ?? []) as { url: string }[]);
}

async function findOtherTheme(strapi: Core.Strapi, draft: SubjectRow): Promise<Finding[]> {
  const themes: (Theme & { replacedBy: unknown[] })[] = await strapi.db
    .query('api::thematic-area.thematic-area')
    .findMany({ populate: { replacedBy: true }, orderBy: [{ order: 'asc' }, { id: 'asc' }] });
  const text = SPEAKING.flatMap((field) => draft[field] ?? []).join('\n');
  const other = findUnchosenTheme(
    text,
    draft.locale,
    (draft.thematicAreas ?? []) as Theme[],
    themes.filter(({ replacedBy }) => replacedBy.length === 0),
  );
  if (other === undefined) return [];
  return [doubt('other-theme', { names: namesByLanguage(other.theme), count: other.count })];
}

/** The recommended fields that are empty: of a practice, those that its depth asks for. */
function emptyIn({ type }: Subject, draft: SubjectRow): string[] {
  if (type === 'practice') return completenessOf(draft).missing;
  return RECOMMENDED_OF_CALLS.filter((field) => isEmpty(draft[field]));
}

function missingIn(strapi: Core.Strapi, { uid, type }: Subject, draft: SubjectRow): Finding[] {
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, AttributeLike>;
  const fields = Object.keys(attributes).filter((name) => attributes[name]?.required && isEmpty(draft[name]));
  if (type === 'practice' && draft.scope === 'countries' && isEmpty(draft.countries)) fields.push('countries');
  if (type === 'call-for-action' && hasPassed(draft) && draft.closedAt == null) fields.push('deadline');
  return fields.map((field) => ({ kind: 'missing', isBlocking: true, locale: draft.locale, details: { field } }));
}

function subjectHasDeadline({ rows }: Subject): boolean {
  return rows.some(({ closesAt }) => closesAt != null);
}

function hasPassed({ deadline }: SubjectRow): boolean {
  const end = deadline ? endOfDeadline(deadline as Deadline, environment.PLATFORM_TIME_ZONE) : null;
  return end !== null && end.getTime() <= clock.now().getTime();
}

/**
 * Published entries whose title says much the same. In pieces, between which others are served: looking at all titles
 * at once takes longer than an answer may wait.
 */
async function findDuplicates(strapi: Core.Strapi, subject: Subject, drafts: SubjectRow[]): Promise<Finding[]> {
  const isSimilar = drafts.map(({ title, locale }) => ({ locale, to: similarTo(title) }));
  const found = new Map<string, Finding>();
  let before = Infinity;
  for (let compared = 0; compared < MOST_COMPARED; compared += COMPARED_AT_ONCE) {
    const titles: { id: number; documentId: string; title: string; locale: Locale }[] = await strapi.db
      .query(subject.uid)
      .findMany({
        select: ['id', 'documentId', 'title', 'locale'],
        where: {
          documentId: { $ne: subject.documentId },
          publishedAt: { $notNull: true },
          ...(before < Infinity && { id: { $lt: before } }),
        },
        orderBy: { id: 'desc' },
        limit: COMPARED_AT_ONCE,
      });
    for (const { documentId, title, locale } of titles) {
      if (isSimilar.some((draft) => draft.locale === locale && draft.to(title))) {
        found.set(documentId, doubt('duplicate', { title, documentId }));
      }
    }
    const last = titles.at(-1);
    if (last === undefined || titles.length < COMPARED_AT_ONCE) break;
    before = last.id;
  }
  return [...found.values()];
}

async function readDrafts(strapi: Core.Strapi, { uid, documentId }: Subject): Promise<SubjectRow[]> {
  const attributes = strapi.getModel(uid).attributes as unknown as Record<string, AttributeLike>;
  const nested = Object.keys(attributes).filter((name) =>
    ['relation', 'component', 'media'].includes(attributes[name]?.type ?? ''),
  );
  const rows: SubjectRow[] = (await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: null },
    populate: Object.fromEntries(nested.filter((name) => name !== 'localizations').map((name) => [name, true])),
  } as never)) as never;
  return LOCALES.flatMap((locale) => rows.find((row) => row.locale === locale) ?? []);
}

function doubt(kind: FindingKind, details: Finding['details']): Finding {
  return { kind, isBlocking: false, locale: null, details };
}

function isEmpty(value: unknown): boolean {
  return (
    value == null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
  );
}
