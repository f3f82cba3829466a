import type { Core } from '@strapi/strapi';
import { writeJournal } from '../journal';
import { isInScope, type Desk } from '../membership/desk';
import { invalidTransition, notFound } from '../shared/errors';
import { actorOf } from '../shared/officer';
import { claimTask, findTask } from './task.repository';

/**
 * An officer of the delegation, or of the Support Unit, has seen to a task.
 *
 * @throws NotFoundError, also for who may not know of it; InvalidTransition (409) when it is done
 */
export async function closeTask(strapi: Core.Strapi, documentId: string, desk: Desk): Promise<void> {
  const task = await findTask(strapi, documentId);
  const delegation = task?.delegation?.documentId ?? null;
  if (task === null || !isInScope(desk, delegation)) throw notFound();
  await strapi.db.transaction(async () => {
    if (!(await claimTask(strapi, task, desk.officer.documentId))) throw invalidTransition('done', 'done');
    await writeJournal(strapi, {
      subjectType: 'practice',
      subjectKey: task.practice,
      event: 'close-task',
      from: 'open',
      to: 'done',
      actor: actorOf(desk.officer),
      codes: { task: documentId, kind: task.kind, delegation },
    });
  });
}
