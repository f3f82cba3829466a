import { createHash, randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { DAY, clock, fromNow } from '../shared/clock';
import { invalidToken } from '../shared/errors';

export const LINK_TOKEN = 'plugin::forum.link-token' as const;
const BYTES = 32;
/** How long an expired token is kept, in milliseconds. */
const KEPT = 30 * DAY;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export type LinkPurpose =
  | 'confirm-address'
  | 'answer'
  | 'withdraw'
  | 'vouch'
  | 'confirm-mandate'
  | 'confirm-practice'
  | 'set-password'
  | 'panel-password'
  | 'preview';

interface TokenOrder {
  purpose: LinkPurpose;
  /** documentId of what the link acts on. */
  subjectKey: string;
  /** Milliseconds. */
  lifetime: number;
}

/**
 * Makes a token for one purpose. Only its hash is stored: who reads the database cannot follow the link.
 *
 * @returns 32 random bytes, base64url
 */
export async function mintToken(strapi: Core.Strapi, { purpose, subjectKey, lifetime }: TokenOrder): Promise<string> {
  const token = randomBytes(BYTES).toString('base64url');
  await strapi.db
    .query(LINK_TOKEN)
    .create({ data: { hash: hashOf(token), purpose, subjectKey, expiresAt: fromNow(lifetime) } });
  return token;
}

/**
 * What a token leads to, without using it: a page shows what it is about to do.
 *
 * @throws InvalidToken when it is used, expired, unknown or for another purpose
 */
export async function peekToken(strapi: Core.Strapi, purpose: LinkPurpose, token: unknown): Promise<string> {
  const stored = await strapi.db.query(LINK_TOKEN).findOne({ where: usable(purpose, token), select: ['subjectKey'] });
  if (stored === null) throw invalidToken();
  return stored.subjectKey;
}

/**
 * Uses a token up, and with it all others that were mailed for the same purpose and subject. Call it first
 * in the transaction of what it allows: the update takes the row, so that of two clicks one counts.
 *
 * @returns documentId of what the link acts on
 * @throws InvalidToken when it is used, expired, unknown or for another purpose
 */
export async function spendToken(strapi: Core.Strapi, purpose: LinkPurpose, token: unknown): Promise<string> {
  const tokens = strapi.db.query(LINK_TOKEN);
  const where = usable(purpose, token);
  const { count } = await tokens.updateMany({ where, data: { usedAt: clock.now() } });
  if (count !== 1) throw invalidToken();
  const { subjectKey } = await tokens.findOne({ where: { hash: where.hash }, select: ['subjectKey'] });
  await tokens.updateMany({ where: { subjectKey, purpose, usedAt: null }, data: { usedAt: clock.now() } });
  return subjectKey;
}

/** Makes every link about a subject worthless. */
export async function revokeTokens(strapi: Core.Strapi, subjectKeys: string[]): Promise<void> {
  if (subjectKeys.length === 0) return;
  await strapi.db.query(LINK_TOKEN).deleteMany({ where: { subjectKey: { $in: subjectKeys } } });
}

/** Deletes tokens that have long expired. @returns how many */
export async function purgeTokens(strapi: Core.Strapi): Promise<number> {
  const { count } = await strapi.db.query(LINK_TOKEN).deleteMany({ where: { expiresAt: { $lte: fromNow(-KEPT) } } });
  return count;
}

function usable(purpose: LinkPurpose, token: unknown) {
  const isShaped = typeof token === 'string' && SHAPE.test(token);
  return {
    hash: isShaped ? hashOf(token) : '',
    purpose,
    usedAt: null,
    expiresAt: { $gt: clock.now() },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
