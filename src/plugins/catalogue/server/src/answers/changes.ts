/** That something public has changed: at once here, and within seconds on every other replica. */
import type { Core } from '@strapi/strapi';
import { isPostgres, type Transaction } from '../shared/dialect';
import { readerOf } from '../reading/reader';
import type { KeptAnswers } from './kept-answers';

const TABLE = 'catalogue_changes';
/** In milliseconds. */
const INTERVAL = 1000;
/** A transaction may commit after one that began later: its row is looked for among the newest, not after the last. */
const LOOKED_AT = 500;
const KEPT_ROWS = 10_000;

const kept = new WeakMap<Core.Strapi, KeptAnswers>();
/** Transactions that have noted a change already. */
const noted = new WeakSet<Transaction>();
/** Rows of this process's own: it has forgotten already what they made wrong. */
const own = new Set<string>();

export async function createChanges(strapi: Core.Strapi): Promise<void> {
  const key = isPostgres(strapi) ? 'BIGSERIAL PRIMARY KEY' : 'INTEGER PRIMARY KEY AUTOINCREMENT';
  await strapi.db.connection.raw(`CREATE TABLE IF NOT EXISTS ${TABLE} (id ${key}, at BIGINT NOT NULL)`);
}

/**
 * Notes a change. Joins the transaction: other replicas learn of it with what has changed, and one that is killed
 * in between has told nobody of something that is not there. A row for each change, not a counter: who publishes
 * does not wait for whoever else does.
 */
export async function noteChange(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async ({ trx, onCommit }) => {
    if (noted.has(trx)) return;
    noted.add(trx);
    const [row] = (await trx(TABLE).insert({ at: Date.now() }, ['id'])) as { id: number | string }[];
    onCommit(() => {
      kept.get(strapi)?.clear();
      if (own.size >= LOOKED_AT) own.clear();
      own.add(String(row?.id));
    });
  });
}

/** Everything that public answers are made of, and what decides who may read it. */
export function followChanges(strapi: Core.Strapi, answers: KeptAnswers): void {
  kept.set(strapi, answers);
  const models = [
    ...Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::')),
    'plugin::upload.file',
    'plugin::users-permissions.permission',
    'plugin::users-permissions.role',
  ];
  const note = (event: { result?: unknown }) => (isDraft(event.result) ? undefined : noteChange(strapi));
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

function isDraft(row: unknown): boolean {
  return (row as { publishedAt?: unknown } | null | undefined)?.publishedAt === null;
}

/** Looks for changes of other processes, the first time before anybody is answered. @returns ends it */
export async function watchChanges(strapi: Core.Strapi): Promise<() => Promise<void>> {
  const answers = kept.get(strapi) as KeptAnswers;
  let seen: Set<string> | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    try {
      const rows = await readerOf(strapi).all<{ id: number | string }>(
        `SELECT id FROM ${TABLE} ORDER BY id DESC LIMIT ${LOOKED_AT}`,
      );
      const ids = rows.map(({ id }) => String(id));
      // At the first look nobody knows whether a change came before or after what may be kept already.
      if (ids.some((id) => !seen?.has(id) && !own.has(id))) answers.clear();
      const [first] = seen ?? [];
      seen = new Set(ids);
      if (ids[0] !== undefined && ids[0] !== first && Number(ids[0]) % 100 === 0) await forget(strapi, Number(ids[0]));
    } catch (error) {
      // Who cannot ask what has changed must not go on as if nothing had.
      answers.clear();
      strapi.log.error(`Catalogue: changes could not be read: ${(error as Error).message}`);
    }
  };
  await look();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(() => (isLooking = false));
  }, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}

async function forget(strapi: Core.Strapi, newest: number): Promise<void> {
  await strapi.db
    .connection(TABLE)
    .where('id', '<', newest - KEPT_ROWS)
    .delete();
}
