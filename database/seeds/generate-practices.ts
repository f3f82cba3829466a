/**
 * Generated practices, for measuring: always the same ones for the same number, published, and in rows
 * that nothing can tell from those that the Document Service writes. They are inserted in batches,
 * since the Document Service would take an hour for what takes seconds here.
 */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { followPublished } from '../../src/plugins/forum/server/src/freshness';
import { tellCatalogue } from '../../src/plugins/forum/server/src/shared/tell-catalogue';
import type { Progress } from './progress';
import { delegationSlug } from './references';

const UID = 'api::practice.practice' as const;
const BATCH = 250;
const FIRST_DAY = Date.UTC(2010, 0, 1);
const DAYS = 5800;
const DAY = 24 * 60 * 60 * 1000;
const SUMMARY_LENGTH = 300;

const WORDS = (
  'migration development partnership ministry diaspora skills labour remittance integration programme ' +
  'policy agreement training community recruitment protection rights children gender return reintegration ' +
  'municipal services language recognition qualification investment savings consular information data ' +
  'research coordination national regional pilot framework strategy council bureau directorate mobility ' +
  'seasonal circular workers employers families youth health education finance transfer costs corridor ' +
  'climate displacement resilience planning budget indicators evaluation results cooperation exchange ' +
  'support network civil society private sector academia local government international organisation ' +
  'legal identity documentation border procedures access inclusion cohesion dialogue consultation'
).split(' ');

const RARE_WORD = 'transhumance';

type Random = () => number;

/** What a transaction of Strapi's database offers to insert many rows with. */
interface Transaction {
  batchInsert(table: string, rows: object[], chunk: number): PromiseLike<unknown>;
}

/** Rows that the generated practices refer to. */
export interface Targets {
  countries: { id: number; iso2: string }[];
  thematicAreas: { id: number }[];
  /** The delegation of each country, by ISO code. */
  delegations: Map<string, number>;
}

export interface GeneratedPractice {
  documentId: string;
  attributes: Record<string, unknown>;
  /** Row ids of the targets, by relation attribute, in order. */
  relations: Record<'countries' | 'thematicAreas' | 'delegation', number[]>;
}

/**
 * Adds generated practices up to a number; those that are there already are left alone.
 *
 * @param count how many generated practices there are to be
 */
export async function generatePractices(strapi: Core.Strapi, count: number, progress: Progress): Promise<void> {
  const targets = await readTargets(strapi);
  progress.begin('generated practices', count);
  for (let first = 0; first < count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, offset) =>
      makePractice(first + offset, targets),
    );
    await insertMissing(strapi, batch);
    progress.step(batch.length);
  }
  await followPublished(strapi);
}

async function insertMissing(strapi: Core.Strapi, batch: GeneratedPractice[]): Promise<void> {
  const documentIds = batch.map(({ documentId }) => documentId);
  const existing: { documentId: string }[] = await strapi.db
    .query(UID)
    .findMany({ select: ['documentId'], where: { documentId: { $in: documentIds } } });
  const known = new Set(existing.map(({ documentId }) => documentId));
  const missing = batch.filter(({ documentId }) => !known.has(documentId));
  if (missing.length === 0) return;
  await strapi.db.transaction(async ({ trx }) => {
    await insertPractices(strapi, trx, missing);
    await tellCatalogue(
      strapi,
      UID,
      missing.map(({ documentId }) => documentId),
    );
  });
}

/** Inserts a draft and a published row for each practice, and their relations. */
export async function insertPractices(
  strapi: Core.Strapi,
  trx: Transaction,
  practices: GeneratedPractice[],
): Promise<void> {
  const now = new Date();
  const rowsOf = (publishedAt: Date | null) =>
    practices.map(({ documentId, attributes, relations }) => ({
      documentId,
      ...attributes,
      locale: 'en',
      // Publication counts as a confirmation of what a delegation owns.
      lastConfirmedAt: relations.delegation.length > 0 ? now : null,
      createdAt: now,
      updatedAt: now,
      publishedAt,
    }));
  await strapi.db.query(UID).createMany({ data: rowsOf(null) as never });
  await strapi.db.query(UID).createMany({ data: rowsOf(now) as never });

  const byDocument = new Map(practices.map((practice) => [practice.documentId, practice]));
  const rows: { id: number; documentId: string }[] = await strapi.db
    .query(UID)
    .findMany({ select: ['id', 'documentId'], where: { documentId: { $in: [...byDocument.keys()] } } });
  for (const relation of ['countries', 'thematicAreas', 'delegation'] as const) {
    await insertLinks(
      strapi,
      trx,
      relation,
      rows.flatMap(({ id, documentId }) =>
        (byDocument.get(documentId) as GeneratedPractice).relations[relation].map((target, position) => ({
          id,
          target,
          position,
        })),
      ),
    );
  }
}

async function insertLinks(
  strapi: Core.Strapi,
  trx: Transaction,
  relation: string,
  links: { id: number; target: number; position: number }[],
): Promise<void> {
  const { joinTable } = strapi.db.metadata.get(UID).attributes[relation] as unknown as {
    joinTable: {
      name: string;
      joinColumn: { name: string };
      inverseJoinColumn: { name: string };
      orderColumnName?: string;
    };
  };
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = joinTable;
  const rows = links.map(({ id, target, position }) => ({
    [joinColumn.name]: id,
    [inverseJoinColumn.name]: target,
    ...(orderColumnName ? { [orderColumnName]: position + 1 } : {}),
  }));
  await trx.batchInsert(name, rows, 500);
}

async function readTargets(strapi: Core.Strapi): Promise<Targets> {
  const countries = await strapi.db
    .query('api::country.country')
    .findMany({ select: ['id', 'iso2'], orderBy: { iso2: 'asc' } });
  const thematicAreas = await strapi.db
    .query('api::thematic-area.thematic-area')
    .findMany({ select: ['id'], orderBy: { key: 'asc' } });
  const governments = await strapi.db
    .query('api::organisation.organisation')
    .findMany({ select: ['id', 'slug'], where: { slug: { $startsWith: delegationSlug('') } } });
  const bySlug = new Map<string, number>(governments.map(({ slug, id }: { slug: string; id: number }) => [slug, id]));
  const delegations = new Map<string, number>();
  for (const { iso2 } of countries) {
    const id = bySlug.get(delegationSlug(iso2));
    if (id !== undefined) delegations.set(iso2, id);
  }
  return { countries, thematicAreas, delegations };
}

/**
 * Makes the practice with a number: 1-4 countries, 1-3 themes, a summary of 300 characters and a body
 * of 3,000.
 *
 * @param index its number, from 0
 */
export function makePractice(index: number, { countries, thematicAreas, delegations }: Targets): GeneratedPractice {
  const random = randomFrom(index + 1);
  const chosen = pick(random, countries, 1 + Math.floor(random() * 4));
  const number = String(index + 1).padStart(5, '0');
  const owner = delegations.get(chosen[0]?.iso2 ?? '');
  const start = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY).toISOString().slice(0, 10);
  return {
    documentId: documentIdOf(index),
    attributes: {
      title: capitalise(`${words(random, 40).trim()} ${number}`),
      slug: `generated-practice-${number}`,
      summary: sentences(random, SUMMARY_LENGTH),
      depth: 'full',
      scope: 'countries',
      tags: ['generated'],
      sdgs: pick(random, SDGS, 2),
      gcmObjectives: pick(random, GCM_OBJECTIVES, 2),
      actorTypes: ['national-government'],
      kind: pick(random, ['policy', 'law', 'programme', 'partnership', 'tool'], 1)[0],
      stage: pick(random, ['planned', 'running', 'completed', 'suspended'], 1)[0],
      startDate: start.slice(0, 7),
      dateAdded: start,
      objectives: sentences(random, 600),
      activities: sentences(random, 1500),
      // One in a hundred texts has a rare word, so that a search can be measured.
      results: (index % 100 === 7 ? `${RARE_WORD} ` : '') + sentences(random, 900),
    },
    relations: {
      countries: chosen.map(({ id }) => id),
      thematicAreas: pick(random, thematicAreas, 1 + Math.floor(random() * 3)).map(({ id }) => id),
      delegation: owner === undefined ? [] : [owner],
    },
  };
}

const SDGS = Array.from({ length: 17 }, (_, index) => index + 1);
const GCM_OBJECTIVES = Array.from({ length: 23 }, (_, index) => index + 1);

/** An identifier of the form that Strapi gives (a letter and 23 letters or digits), the same for the same number. */
function documentIdOf(index: number): string {
  const hash = createHash('sha256').update(`generated practice ${index}`).digest('hex');
  return `g${BigInt(`0x${hash}`).toString(36).padStart(23, '0').slice(0, 23)}`;
}

function sentences(random: Random, length: number): string {
  return capitalise(
    `${words(random, length - 1)
      .trimEnd()
      .padEnd(length - 1, 's')}.`,
  );
}

function words(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += `${WORDS[Math.floor(random() * WORDS.length)]} `;
  return text.slice(0, length);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pick<T>(random: Random, from: T[], count: number): T[] {
  const rest = [...from];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0] as T,
  );
}

/** A small generator of pseudo-random numbers from 0 to 1 (mulberry32, public domain). */
function randomFrom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
