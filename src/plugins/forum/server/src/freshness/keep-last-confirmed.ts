import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE } from '../../../../../content-api/locales';
import { clock } from '../shared/clock';
import { forgetPractice, lockConfirmation, startYear } from './confirmation.repository';
import { findPublishedOne, hasLanguage, PRACTICE, readLastConfirmed, writeLastConfirmed } from './practice.repository';

interface Params {
  documentId?: string;
  locale?: string;
  status?: string;
  data?: { lastConfirmedAt?: unknown };
}

/**
 * Publishing a practice confirms it; taking it out of publication ends the questions about it. What
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
        const result = await next();
        await confirmPublication(strapi, (result as { documentId: string }).documentId);
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

async function confirmPublication(strapi: Core.Strapi, documentId: string): Promise<void> {
  const practice = await findPublishedOne(strapi, documentId);
  if (practice === undefined) return;
  const delegation = practice.delegation?.documentId;
  const confirmedAt = clock.now();
  await writeLastConfirmed(strapi, [documentId], delegation === undefined ? null : confirmedAt);
  if (delegation === undefined) await forgetPractice(strapi, documentId);
  else await startYear(strapi, documentId, { delegation, confirmedAt });
}
