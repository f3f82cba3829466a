import type { Core } from '@strapi/strapi';
import { environment } from '../../../../environment';
import { skipOrphanedClearances } from './contribution';
import { reachMilestones, sendDigests } from './deadlines';
import { forgetImports, interruptImports } from './imports';
import { askDelegations, sendPracticeDigests } from './freshness';
import { forgetLinkChecks } from './link-checks';
import { purgeTokens } from './links';
import { askForConfirmation } from './membership';
import { blankOldMails } from './outbox';
import { forgetPreviews } from './previews';
import { eraseOldRegistrations, expireRegistrations } from './registration';

/** Each may run late, twice, or on several replicas at once: what it changes it takes by a conditional update. */
const JOBS: Record<string, (strapi: Core.Strapi) => Promise<number>> = {
  'registrations that waited too long': expireRegistrations,
  'personal data of old applications': eraseOldRegistrations,
  'posts to be confirmed': askForConfirmation,
  'texts that wait for nobody': skipOrphanedClearances,
  'deadlines that have come': reachMilestones,
  'digests about calls': sendDigests,
  'imports that were cut off': interruptImports,
  'files of old imports': forgetImports,
  'preview links that expired': forgetPreviews,
  'practices to be confirmed': askDelegations,
  'digests about practices': sendPracticeDigests,
  'mails sent long ago': blankOldMails,
  'links that expired': purgeTokens,
  'answers about links of entries': forgetLinkChecks,
};

/** Every five minutes, so that nothing waits noticeably; each costs as many rows as are due. */
const SCHEDULE = '*/5 * * * *';

/** Runs every sweep once. @returns how much each of them changed */
export async function runJobs(strapi: Core.Strapi): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  for (const [name, job] of Object.entries(JOBS)) {
    try {
      done[name] = await job(strapi);
      if (done[name] > 0) strapi.log.info(`Forum: ${name}: ${done[name]}`);
    } catch (error) {
      strapi.log.error(`Forum: ${name}: ${(error as Error).message}`);
    }
  }
  return done;
}

/**
 * Runs the sweeps by the clock, and once as soon as the server answers: what became due while it was down
 * does not wait for the next turn.
 */
export function scheduleJobs(strapi: Core.Strapi): void {
  if (environment.JOBS === 'off') return;
  strapi.server.httpServer.once('listening', () => void runJobs(strapi));
  strapi.cron.add({ 'forum-sweeps': { task: () => runJobs(strapi), options: { rule: SCHEDULE } } });
}
