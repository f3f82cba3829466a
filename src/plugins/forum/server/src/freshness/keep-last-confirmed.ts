import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE } from '../../../../../content-api/locales';
import { hasDelegationsWord } from '../contribution';
import { clock } from '../shared/clock';
import { findConfirmation, forgetPractice, lockConfirmation, startYear } from './confirmation.repository';
import { findPublishedOne, hasLanguage, PRACTICE, readLastConfirmed, writeLastConfirmed } from './practice.repository';

interface Params {
  documentId?: string;
  locale?: string;
  status?: string;
  data?: { lastConfirmedAt?: unknown };
}

/**
 * Publishing a practice with its delegation's word confirms it; taking it out of publication ends the questions about it. What
 * somebody typed in for `lastConfirmedAt` is not looked at: the forum alone writes it.
 */
export function registerLastConfirmed(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== PRACTICE) return next();
    const { action } = context;
    const params = context.params as Params;
    if (action === 'create' || action === 'update' || action === 'clone') {
      await dropTypedIn(strapi, action, params, (params.data ??= {}));
    }
    const isWrite = action === 'create' || action === 'update';
    if (action === 'publish' || (isWrite && params.status === 'published')) {
      return strapi.db.transaction(async () => {
        await lock(strapi, params);
        const hasWord = await hasDelegationsWord(strapi, 'practice', params.documentId ?? '');
        const result = await next();
        await followPublication(strapi, (result as { documentId: string }).documentId, hasWord);
        return result;
      });
    }
    if ((action === 'unpublish' || action === 'delete') && params.documentId !== undefined) {
      const { documentId } = params;
      return strapi.db.transaction(async () => {
        await lock(strapi, params);
        const result = await next();
        if ((await findPublishedOne(strapi, documentId)) === undefined) await forgetPractice(strapi, documentId);
        return result;
      });
    }
    return next();
  });
}

/** Before the practice's own rows, as everybody does who confirms it: two at once would wait for each other. */
async function lock(strapi: Core.Strapi, { documentId }: Params): Promise<void> {
  if (documentId !== undefined) await lockConfirmation(strapi, documentId);
}

async function dropTypedIn(
  strapi: Core.Strapi,
  action: string,
  { documentId, locale }: Params,
  data: NonNullable<Params['data']>,
): Promise<void> {
  delete data.lastConfirmedAt;
  // A copy is another practice: nobody has confirmed it.
  if (action === 'clone') data.lastConfirmedAt = null;
  if (action !== 'update' || documentId === undefined) return;
  // A row of its own for a further language has what all have.
  if (await hasLanguage(strapi, documentId, locale ?? DEFAULT_LOCALE)) return;
  data.lastConfirmedAt = await readLastConfirmed(strapi, documentId);
}

async function followPublication(strapi: Core.Strapi, documentId: string, hasWord: boolean): Promise<void> {
  const practice = await findPublishedOne(strapi, documentId);
  if (practice === undefined) return;
  const delegation = practice.delegation?.documentId;
  if (delegation === undefined) {
    await writeLastConfirmed(strapi, [documentId], null);
    await forgetPractice(strapi, documentId);
    return;
  }
  const before = hasWord ? null : await findConfirmation(strapi, documentId);
  if (before?.delegation === delegation) {
    // The Support Unit's word is not the delegation's: its last one stands, and what it is asked.
    await writeLastConfirmed(strapi, [documentId], before.confirmedAt === null ? null : new Date(before.confirmedAt));
    return;
  }
  const confirmedAt = hasWord ? clock.now() : null;
  await writeLastConfirmed(strapi, [documentId], confirmedAt);
  await startYear(strapi, documentId, { delegation, confirmedAt });
}
