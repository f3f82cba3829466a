import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  RateLimiterPostgres,
  RateLimiterRes,
  RateLimiterSQLite,
  type RateLimiterStoreAbstract,
} from 'rate-limiter-flexible';
import { DAY, HOUR, MINUTE, SECOND } from '../shared/clock';
import { tooMany } from '../shared/errors';

/** How often, and in how many milliseconds. */
const LIMITS = {
  'registrations-of-network': { times: 10, within: HOUR },
  'confirmations-of-network': { times: 60, within: HOUR },
  'resets-of-network': { times: 30, within: HOUR },
  'failed-logins-of-network': { times: 200, within: 15 * MINUTE },
  // Per address and network: nobody locks an officer out from elsewhere.
  'failed-logins': { times: 10, within: 15 * MINUTE },
  'responses-of-member': { times: 20, within: HOUR },
  // What is left to who has read more than the day's share of the directory.
  'slowed-readings': { times: 1, within: MINUTE },
  // Never shows: beyond it the answer is the same, and no mail leaves.
  // One for each kind of mail: who asks for one of them in another's name keeps that person from none of the others.
  'applications-of-address': { times: 5, within: HOUR },
  'confirmations-to-address': { times: 5, within: HOUR },
  'resets-to-address': { times: 5, within: HOUR },
} as const;

export type Limit = keyof typeof LIMITS;

const TABLE = 'forum_limits';
/** Expired rows are deleted by the first process that is past this. */
const SWEEP = DAY;

const limiters = new WeakMap<Core.Strapi, Record<Limit, RateLimiterStoreAbstract>>();

/** Makes the table and the limits. Call it at each start, after the database is open. */
export async function openLimits(strapi: Core.Strapi): Promise<void> {
  const open = (options: object) =>
    new Promise<RateLimiterStoreAbstract>((resolve, reject) => {
      const Limiter = strapi.db.dialect.client === 'postgres' ? RateLimiterPostgres : RateLimiterSQLite;
      const settings = { storeClient: strapi.db.connection, storeType: 'knex', tableName: TABLE, ...options };
      const limiter: RateLimiterStoreAbstract = new Limiter(settings as never, (error?: Error) =>
        // Told before the constructor returns when the table is there already.
        error ? reject(error) : setImmediate(() => resolve(limiter)),
      );
    });
  const opened: Partial<Record<Limit, RateLimiterStoreAbstract>> = {};
  for (const [name, { times, within }] of Object.entries(LIMITS)) {
    const tableCreated = Object.keys(opened).length > 0;
    opened[name as Limit] = await open({ points: times, duration: within / SECOND, keyPrefix: name, tableCreated });
  }
  limiters.set(strapi, opened as Record<Limit, RateLimiterStoreAbstract>);
  await strapi.db
    .connection(TABLE)
    .where('expire', '<', Date.now() - SWEEP)
    .delete();
}

/**
 * Counts one more. Call it outside of any transaction: it takes a connection of its own.
 *
 * @param key whom it is counted for; only its hash is stored
 * @returns undefined, or the seconds to wait when that was one too many
 */
export async function countOne(strapi: Core.Strapi, limit: Limit, key: string): Promise<number | undefined> {
  try {
    await limiterOf(strapi, limit).consume(hashOf(key));
    return undefined;
  } catch (result) {
    if (result instanceof RateLimiterRes) return secondsOf(result);
    throw result;
  }
}

/**
 * Counts a request, and refuses it when it is one too many.
 *
 * @throws RateLimitError, 429, with `Retry-After` in seconds
 */
export async function enforce(strapi: Core.Strapi, ctx: Context, limit: Limit, key: string): Promise<void> {
  refuse(ctx, await countOne(strapi, limit, key));
}

/** Takes one back that was counted before it was known to be none. */
export async function giveBack(strapi: Core.Strapi, limit: Limit, key: string): Promise<void> {
  await limiterOf(strapi, limit).reward(hashOf(key));
}

/** Forgets what was counted. */
export async function forget(strapi: Core.Strapi, limit: Limit, key: string): Promise<void> {
  await limiterOf(strapi, limit).delete(hashOf(key));
}

function refuse(ctx: Context, seconds: number | undefined): void {
  if (seconds === undefined) return;
  ctx.set('Retry-After', String(seconds));
  throw tooMany(seconds);
}

function limiterOf(strapi: Core.Strapi, limit: Limit): RateLimiterStoreAbstract {
  const opened = limiters.get(strapi);
  if (opened === undefined) throw new Error('The limits are not open');
  return opened[limit];
}

function secondsOf({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / SECOND));
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
