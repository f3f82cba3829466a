/** That something public has changed: at once here, and within seconds on every other replica. */
import type { Core } from '@strapi/strapi';
import { isPostgres, type Transaction } from '../shared/dialect';
import { lockProjection } from '../shared/lock';
import { readerOf } from '../shared/reader';
import type { Change, KeptAnswers } from './kept-answers';
import { MOST_WORDS, NAMES } from '../shared/made-of';

const TABLE = 'catalogue_changes';
/** In milliseconds. */
const INTERVAL = 1000;
/** A transaction may commit after one that began later: its row is looked for among the newest, not after the last. */
const LOOKED_AT = 500;
const KEPT_ROWS = 10_000;
/** Their names are read by answers that show them, and not only by what is projected. */
const NAMED = ['api::country.country', 'api::thematic-area.thematic-area'];

interface Noted {
  /** Of the row that tells it to others. */
  id: string;
  change: Change;
}

/** What a Strapi keeps, and its own rows: it has forgotten already what they made wrong. */
const kept = new WeakMap<Core.Strapi, { answers: KeptAnswers; own: Set<string> }>();
/** What transactions have noted already. */
const noted = new WeakMap<Transaction, Noted>();

export async function createChanges(strapi: Core.Strapi): Promise<void> {
  const key = isPostgres(strapi) ? 'BIGSERIAL PRIMARY KEY' : 'INTEGER PRIMARY KEY AUTOINCREMENT';
  await strapi.db.transaction(async ({ trx }) => {
    // Of several replicas that start together one makes it.
    await lockProjection(strapi, trx);
    await trx.raw(`CREATE TABLE IF NOT EXISTS ${TABLE} (id ${key}, at BIGINT NOT NULL, words TEXT)`);
    const isOld = !(await trx.schema.hasColumn(TABLE, 'words'));
    if (isOld) await trx.raw(`ALTER TABLE ${TABLE} ADD COLUMN words TEXT`);
  });
}

/**
 * Notes a change. Joins the transaction: other replicas learn of it with what has changed, and one that is killed
 * in between has told nobody of something that is not there. A row for each transaction, not a counter: who publishes
 * does not wait for whoever else does.
 *
 * @param change what of the catalogue it changed, none of it where that is empty; undefined for everything. What is not of
 * the catalogue is wrong after each change
 */
export async function noteChange(strapi: Core.Strapi, change: Change): Promise<void> {
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    const known = noted.get(trx);
    if (known !== undefined) {
      const both = join(known.change, change);
      if (both === undefined ? known.change === undefined : both.size === known.change?.size) return;
      known.change = both;
      await trx(TABLE)
        .where({ id: known.id })
        .update({ words: toText(both) });
      return;
    }
    const row = { at: Date.now(), words: toText(change) };
    const [{ id }] = (await trx(TABLE).insert(row, ['id'])) as [{ id: number | string }];
    const begun = { id: String(id), change };
    noted.set(trx, begun);
    onCommit(() => {
      const here = kept.get(strapi);
      if (here === undefined) return;
      here.answers.forget(begun.change);
      if (here.own.size >= LOOKED_AT) here.own.clear();
      here.own.add(begun.id);
    });
  });
}

function join(one: Change, other: Change): Change {
  if (one === undefined || other === undefined || one.size + other.size > MOST_WORDS) return undefined;
  return new Set([...one, ...other]);
}

function toText(change: Change): string | null {
  return change === undefined ? null : [...change].join(' ');
}

/** @returns what all of them changed together */
async function readChanges(strapi: Core.Strapi, ids: string[]): Promise<Change> {
  const rows = await readerOf(strapi).all<{ words: string | null }>(
    `SELECT words FROM ${TABLE} WHERE id IN (${ids.map(() => '?').join(', ')})`,
    ids,
  );
  const words = rows.flatMap((row) => row.words?.split(' ') ?? [undefined]);
  return words.includes(undefined) ? undefined : new Set(words as string[]);
}

/** Everything that public answers are made of, and what decides who may read it. */
export function followChanges(strapi: Core.Strapi, answers: KeptAnswers): void {
  kept.set(strapi, { answers, own: new Set() });
  const models = [
    ...Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::')),
    'plugin::upload.file',
    'plugin::users-permissions.permission',
    'plugin::users-permissions.role',
  ];
  const note = ({ model, result }: { model: { uid: string }; result?: unknown }) =>
    isDraft(result) ? undefined : noteChange(strapi, changeOf(model.uid));
  strapi.db.lifecycles.subscribe({
    models,
    afterCreate: note,
    afterUpdate: note,
    afterDelete: note,
    afterCreateMany: note,
    afterUpdateMany: note,
    afterDeleteMany: note,
  } as never);
}

/** What entries show of a document is projected, and noted with that. */
function changeOf(uid: string): Change {
  if (NAMED.includes(uid)) return new Set([NAMES]);
  return uid.startsWith('plugin::users-permissions') ? undefined : new Set();
}

function isDraft(row: unknown): boolean {
  return (row as { publishedAt?: unknown } | null | undefined)?.publishedAt === null;
}

/** Looks for changes of other processes, the first time before anybody is answered. @returns ends it */
export async function watchChanges(strapi: Core.Strapi): Promise<() => Promise<void>> {
  const { answers, own } = kept.get(strapi) as { answers: KeptAnswers; own: Set<string> };
  let seen: Set<string> | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      const rows = await readerOf(strapi).all<{ id: number | string }>(
        `SELECT id FROM ${TABLE} ORDER BY id DESC LIMIT ${LOOKED_AT}`,
      );
      const ids = rows.map(({ id }) => String(id));
      const known = seen;
      const news = ids.filter((id) => !known?.has(id) && !own.has(id));
      // At the first look nobody knows whether a change came before or after what may be kept already; and where nothing
      // is known of the newest, others may have come that are not among them.
      const isGap = ids.length === LOOKED_AT && !ids.some((id) => known?.has(id));
      if (known === undefined || isGap) answers.forget(undefined);
      else if (news.length > 0) answers.forget(await readChanges(strapi, news));
      const [first] = seen ?? [];
      seen = new Set(ids);
      if (ids[0] !== undefined && ids[0] !== first && Number(ids[0]) % 100 === 0)
        await deleteOld(strapi, Number(ids[0]));
    } catch (error) {
      // Who cannot ask what has changed must not go on as if nothing had.
      answers.forget(undefined);
      strapi.log.error(`Catalogue: changes could not be read: ${(error as Error).message}`);
    }
  };
  await look();
  let isLooking = false;
  const timer = setInterval(() => {
    // Who does not come to look must not go on either.
    if (isLooking) return answers.forget(undefined);
    isLooking = true;
    looking = look().finally(() => (isLooking = false));
  }, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

async function deleteOld(strapi: Core.Strapi, newest: number): Promise<void> {
  await strapi.db
    .connection(TABLE)
    .where('id', '<', newest - KEPT_ROWS)
    .delete();
}
