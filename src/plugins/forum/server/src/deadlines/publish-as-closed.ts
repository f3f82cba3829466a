import type { Core } from '@strapi/strapi';
import { publishingWithReason } from '../contribution/reason-given';
import { environment } from '../../../../../environment';
import { writeJournal, type Actor } from '../journal';
import { clock } from '../shared/clock';
import { invalidFields, invalidTransition, notFound } from '../shared/errors';
import { rule } from '../shared/rules';
import { CALL, findCallRows, leadingRow, setClosing } from './call.repository';
import { readReasons } from './call-input';
import { closesAtOf } from './deadline';
import { closingOf, type DeadlineChange, type Reasons } from './deadline-change';
import { lockDocument } from '../shared/lock-document';
import { publishingAsClosed } from './publish-call';

/**
 * Publishes a call that is over: the archive of old calls. Nobody is told, nothing is answered. One whose
 * deadline is still to come, or that has none, closes with its publication.
 *
 * @param data `reasons`
 * @throws ValidationError, also where the call cannot be published as it is; NotFoundError;
 *   InvalidTransition (409) when it is published already
 */
export async function publishAsClosed(
  strapi: Core.Strapi,
  documentId: string,
  actor: Actor,
  data: unknown,
): Promise<void> {
  const { reasons } = readReasons(data);
  await strapi.db.transaction(() => publishArchived(strapi, documentId, actor, reasons));
}

/** The same for a seed, which brings the archive along. Joins the transaction. */
export async function publishArchived(
  strapi: Core.Strapi,
  documentId: string,
  actor: Actor,
  reasons: Reasons,
): Promise<void> {
  await lockDocument(strapi, documentId);
  const rows = await findCallRows(strapi, documentId);
  const draft = leadingRow(rows);
  if (draft === undefined) throw notFound();
  if (draft.publishedAt !== null) throw invalidTransition('publish-as-closed', 'published');
  if (draft.deadline === null) throw invalidFields([{ path: ['deadline'], message: rule('deadline-first') }]);
  const now = clock.now();
  const closedBefore = draft.closedAt === null ? null : new Date(draft.closedAt);
  const end = closesAtOf(draft.deadline, closedBefore, environment.PLATFORM_TIME_ZONE);
  const isOver = end !== null && end <= now;
  const closedAt = isOver ? closedBefore : now;
  const closesAt = isOver ? end : now;
  for (const row of rows) {
    await setClosing(strapi, row, { closedAt, closesAt });
  }
  const at = now.toISOString();
  const to = closingOf({ deadline: draft.deadline, closesAt });
  const change: DeadlineChange = { at, kind: 'archive', from: null, to, reasons };
  const reason = Object.values(reasons)[0] ?? '';
  await publishingAsClosed(change, () =>
    publishingWithReason({ reason }, () => strapi.documents(CALL).publish({ documentId, locale: '*' })),
  );
  await writeJournal(strapi, {
    subjectType: 'call',
    subjectKey: documentId,
    event: 'publish-as-closed',
    to: 'closed',
    actor,
    codes: { at, closesAt: to.closesAt },
    reason: reason || null,
  });
}
