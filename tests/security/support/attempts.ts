/** What somebody tries who wants to read what the content API does not show. */
import type { Core } from '@strapi/strapi';
import type { Canary } from './canaries';
import type { Endpoint, Model } from './endpoints';

export interface Attempt {
  /** The parameters of the query. */
  query: Record<string, unknown>;
  /**
   * `refused`: a 4xx, or the answer that there is without the parameter.
   * `unchanged`: allowed, but the answer is the same whether or not there are secrets.
   */
  expected: 'refused' | 'unchanged';
}

const ADMIN = ['email', 'firstname', 'resetPasswordToken', 'password', 'id'];
const UNKNOWN = [
  'role.name',
  'role.permissions.action',
  'user.email',
  'users.email',
  'owner.email',
  'author.email',
  'mailDomains.domain',
  'members.email',
  'member.email',
  'mandates.member.email',
  'organisation.mandates.member.phone',
  'delegation.mandates.member.givenName',
  'organisations.mandates.member.user.email',
  'delegation.members.email',
  'profile.phone',
  'memberProfile.email',
  'forum_mandates.member.email',
  'plugin::forum.member-profile.email',
  'registrations.email',
  'contacts.organisation.mandates.member.email',
  't0.id',
  't0.created_by_id',
  't0.title',
  't1.email',
  't(1)',
  'created_by_id',
  'createdById',
  'created_by.email',
  'password',
  'constructor.prototype',
  'toString',
  '$where',
  'admin::user.email',
  'status.email',
  'documents.createdBy.email',
  'documents.related.title',
  'documents.folder.name',
  'documents.folderPath',
  'image.createdBy.email',
];
/** With it every canary that is a text begins, so that one question is about all. */
const COMMON_BEGINNING = 'qz';
const OPERATORS = [
  '$startsWith',
  '$contains',
  '$eqi',
  '$notNull',
  '$null',
  '$ne',
  '$in',
  '$gt',
  '$endsWith',
  '$containsi',
  '$startsWithi',
  '$not',
];
const EXTRA = [
  'where',
  'lookup',
  '_where',
  'having',
  'select',
  'orderBy',
  'joins',
  'filter',
  '_limit',
  'sql',
  'data',
  'user',
  'auth',
  'access_token',
  'token',
];

export type Filters = Record<string, unknown>;
type Wrapper = (filters: Filters) => Filters;

export const WRAPPERS: Wrapper[] = [
  (filters) => filters,
  (filters) => ({ $and: [filters] }),
  (filters) => ({ $or: [{ documentId: { $null: true } }, filters] }),
  (filters) => ({ $not: filters }),
  (filters) => ({ $not: { $or: [{ $and: [filters] }] } }),
];

/** Paths from a type that lead to what is restricted, through at most `depth` relations. */
export function restrictedPaths(strapi: Core.Strapi, model: Model, depth = 1): string[] {
  const paths = ['createdBy', 'updatedBy'].flatMap((creator) => ADMIN.map((name) => `${creator}.${name}`));
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (attribute.type !== 'relation' || attribute.target === undefined) continue;
    const target = strapi.contentTypes[attribute.target as never] as unknown as Model | undefined;
    if (target === undefined || name === 'createdBy' || name === 'updatedBy') continue;
    if (name === 'localizations') {
      paths.push(
        ...['title', 'summary', 'slug', 'documentId', 'publishedAt', 'createdBy.email'].map((key) => `${name}.${key}`),
      );
    } else if (isRestricted(target)) {
      paths.push(`${name}.documentId`, ...textOf(target).map((key) => `${name}.${key}`), `${name}.createdBy.email`);
    } else if (depth > 0) {
      const nested = restrictedPaths(strapi, target, depth - 1);
      // Each relation leads to much the same: a few of each kind, others at each relation.
      const few = nested.filter((_, index) => (index + name.length) % 5 === 0);
      paths.push(...[...few, 'localizations.title'].map((path) => `${name}.${path}`));
    }
  }
  return [...new Set(paths)];
}

/** Types of ours without a public route. */
export function isRestricted({ uid }: Model): boolean {
  return ['api::contact.contact', 'api::mail-domain.mail-domain'].includes(uid) || !uid.startsWith('api::');
}

function textOf({ attributes }: Model): string[] {
  return Object.entries(attributes)
    .filter(([, { type }]) => ['string', 'text', 'email'].includes(type))
    .map(([name]) => name);
}

export function nest(path: string, leaf: unknown): Filters {
  return path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), leaf) as Filters;
}

/** What a guess at a canary looks like: the beginning of it, never all, so that an answer does not echo it. */
export function guess({ value }: Canary, operator: string): unknown {
  if (operator === '$notNull' || operator === '$null') return true;
  if (operator === '$eqi') return value.toUpperCase();
  if (operator === '$in') return [value.slice(0, -1), value.toUpperCase()];
  if (operator === '$not') return { $startsWith: value.slice(0, 6) };
  if (operator === '$endsWith') return value.slice(-6);
  return value.slice(0, 6);
}

/**
 * Every attempt at one endpoint, or one in `share` of them. `round` shifts which operators meet which
 * paths, so that neighbouring endpoints try what this one leaves out.
 */
export function attemptsAt(
  strapi: Core.Strapi,
  { model, kind }: Endpoint,
  canaries: Canary[],
  round: number,
  thorough: boolean,
  share = 1,
): Attempt[] {
  const attempts: Attempt[] = [];
  const refused = (query: Record<string, unknown>) => attempts.push({ query, expected: 'refused' });
  // Few and lean entries: what is populated and sanitised takes a hundred times as long as a refusal.
  const lean =
    kind === 'list' ? { fields: ['documentId'], populate: '', pagination: { pageSize: 50 } } : { populate: '' };
  const page = kind === 'list' ? { pagination: { pageSize: 3 } } : {};
  const unchanged = (query: Record<string, unknown>) =>
    attempts.push({
      query: 'populate' in query ? { ...page, ...query } : { ...lean, ...query },
      expected: 'unchanged',
    });
  const canaryAt = (index: number) => canaries[index % canaries.length] as Canary;
  const paths = [...restrictedPaths(strapi, model), ...UNKNOWN];

  paths.forEach((path, index) => {
    for (let turn = 0; turn < (thorough ? 2 : 1); turn += 1) {
      const operator = OPERATORS[(index * 3 + turn * 5 + round) % OPERATORS.length] as string;
      const wrap = WRAPPERS[(index + turn * 2 + round) % WRAPPERS.length] as Wrapper;
      refused({ filters: wrap(nest(path, { [operator]: guess(canaryAt(index + turn), operator) })) });
    }
    if (!thorough && index % 3 !== round % 3) return;
    const direction = index % 2 === 0 ? 'asc' : 'desc';
    refused(index % 3 === 0 ? { sort: nest(path, direction) } : { sort: [`${path}:${direction}`] });
    if (!thorough) return;
    const place = (index + round) % 3;
    if (place === 0) refused({ fields: [path] });
    if (place === 1) refused({ filters: { [path]: { $notNull: true } } });
    if (place === 2)
      refused({
        [EXTRA[index % EXTRA.length] as string]: nest(path, { $startsWith: guess(canaryAt(index), '$startsWith') }),
      });
    if ((index + round) % 2 === 0) unchanged({ populate: [path] });
    else unchanged({ populate: nest(path.split('.').join('.populate.'), true) });
  });

  for (const draft of ['draft', '', 'published,draft', '*']) refused({ status: draft });
  refused({ status: ['published', 'draft'] });
  refused({ status: { $in: ['draft'] } });
  for (const filter of ['draft', 'never-published', 'modified', 'has-draft', 'has-published-version', 'anything'])
    refused({ publicationFilter: filter });
  for (const value of ['false', 'true', '', '0']) refused({ hasPublishedVersion: value });
  for (const locale of ['*', 'all', 'xx', '', 'en,fr']) refused({ locale });
  refused({ locale: ['fr'] });
  refused({ locale: { $ne: 'en' } });
  for (const name of EXTRA) refused({ [name]: 'createdBy' });
  for (const extra of ['filters', 'status', 'draft'])
    unchanged({ pagination: { pageSize: 3, [extra]: { createdBy: 1 } } });

  // Allowed, or Strapi leaves it out: then the secrets must make no difference.
  const texts = textOf(model);
  unchanged({ _q: COMMON_BEGINNING });
  unchanged({ _q: COMMON_BEGINNING, filters: { documentId: { $notNull: true } } });
  unchanged({ _q: guess(canaryAt(round), '$startsWith') });
  for (const operator of ['$startsWith', '$containsi', '$startsWithi']) {
    unchanged({ filters: { $or: texts.map((name) => ({ [name]: { [operator]: COMMON_BEGINNING } })) } });
  }
  for (const { value } of canaries.filter((_, index) => index % 6 === round % 6)) unchanged({ _q: value.slice(0, -1) });
  unchanged({ _q: '@pfp.example' });
  unchanged({ status: 'published', populate: '*' });
  unchanged({ locale: 'fr', populate: '*' });
  unchanged({ filters: { publishedAt: { $null: true } } });
  unchanged({
    filters: { $or: [{ publishedAt: { $null: true } }, { publishedAt: { $notNull: true } }] },
    populate: '*',
  });
  unchanged({ filters: { locale: { $ne: 'en' } } });
  unchanged({ filters: { id: { $gt: 0 } } });
  unchanged({ sort: 'id:desc' });
  unchanged({ sort: 'publishedAt:asc' });
  for (const [name, { type, target, component }] of Object.entries(model.attributes)) {
    const uid = target ?? component;
    if (type !== 'relation' && type !== 'component' && type !== 'media') continue;
    if (!thorough && (round + name.length) % 3 !== 0) continue;
    unchanged({ populate: { [name]: { populate: '*' } } });
    unchanged({ populate: { [name]: { sort: ['createdBy.email:asc'] } } });
    unchanged({
      populate: { [name]: { filters: { createdBy: { email: { $startsWith: guess(canaryAt(0), '$startsWith') } } } } },
    });
    unchanged({ populate: { [name]: { status: 'draft' } } });
    unchanged({ populate: { [name]: { populate: { createdBy: true, contacts: true, localizations: true } } } });
    if (type !== 'relation' || uid === undefined) continue;
    unchanged({ filters: { [name]: { documentId: { $null: true } } } });
    unchanged({ filters: { [name]: { publishedAt: { $null: true } } } });
    const reached = textOf(strapi.contentTypes[uid as never] as unknown as Model);
    if (isRestricted(strapi.contentTypes[uid as never] as unknown as Model)) continue;
    unchanged({ filters: { $or: reached.map((key) => ({ [name]: { [key]: { $startsWith: COMMON_BEGINNING } } })) } });
  }
  const every = share * (kind === 'list' ? 1 : 2);
  return attempts.filter((_, index) => index % every === round % every);
}
