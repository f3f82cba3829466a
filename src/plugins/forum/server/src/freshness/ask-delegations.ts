import type { Core } from '@strapi/strapi';
import { clock, fromNow } from '../shared/clock';
import {
  claimConfirmation,
  deleteLinks,
  findDue,
  findDueDelegations,
  forgetPractice,
  insertLink,
  LAST_STEP,
  type AskedRecipient,
  type Confirmation,
  type Step,
} from './confirmation.repository';
import { findPublishedOne } from './practice.repository';
import { findRecipients, nextStep } from './recipients';
import { nextRoundAt, PATIENCE, TOGETHER } from './rounds';

const PAGE = 100;

/**
 * Asks the delegations whose practices were confirmed a year ago, and whoever is next where nobody has
 * answered: puts lines into their digests. May run late, twice, or on several replicas at once: a
 * delegation's practices are taken first, and that and the lines are one transaction. Reads what is due,
 * whatever there is besides.
 *
 * @returns about how many practices somebody is asked
 */
export async function askDelegations(strapi: Core.Strapi): Promise<number> {
  let asked = 0;
  let page: string[];
  let last = '';
  do {
    page = await findDueDelegations(strapi, last, PAGE);
    for (const delegation of page) {
      try {
        asked += await askDelegation(strapi, delegation);
      } catch (error) {
        // The others must not wait for it; the next sweep tries it again.
        strapi.log.error(`Forum: confirmations of ${delegation}: ${(error as Error).message}`);
      }
    }
    last = page.at(-1) ?? last;
  } while (page.length === PAGE);
  return asked;
}

/** Between two rounds, nobody waits for an answer. */
const isAtRest = ({ step }: Confirmation) => step === 0 || step === LAST_STEP;

async function askDelegation(strapi: Core.Strapi, delegation: string): Promise<number> {
  const due = await findDueTogether(strapi, delegation);
  const recipients = await findRecipients(strapi, delegation);
  return strapi.db.transaction(async () => {
    let asked = 0;
    for (const confirmation of due) {
      if (await ask(strapi, confirmation, recipients)) asked += 1;
    }
    return asked;
  }) as unknown as Promise<number>;
}

/** What is due, and with a new round also what will be shortly. */
async function findDueTogether(strapi: Core.Strapi, delegation: string): Promise<Confirmation[]> {
  const now = clock.now();
  const soon = await findDue(strapi, delegation, fromNow(TOGETHER));
  const isDue = ({ nextAt }: Confirmation) => new Date(nextAt) <= now;
  const isRound = soon.some((each) => isDue(each) && isAtRest(each));
  return soon.filter((each) => isDue(each) || (isRound && isAtRest(each)));
}

async function ask(
  strapi: Core.Strapi,
  confirmation: Confirmation,
  recipients: Record<Exclude<Step, 0>, AskedRecipient[]>,
): Promise<boolean> {
  const now = clock.now();
  const isNewRound = isAtRest(confirmation);
  const step = nextStep(recipients, isNewRound ? 0 : confirmation.step);
  const isTaken = await claimConfirmation(strapi, confirmation, {
    step,
    ...(isNewRound ? { askedAt: now } : {}),
    nextAt: step === LAST_STEP ? nextRoundAt(confirmation, now) : fromNow(PATIENCE),
  });
  if (!isTaken) return false;
  const { practice } = confirmation;
  const owner = (await findPublishedOne(strapi, practice))?.delegation?.documentId;
  if (owner !== confirmation.delegation) {
    await forgetPractice(strapi, practice);
    return false;
  }
  if (isNewRound) await deleteLinks(strapi, { practice });
  for (const recipient of recipients[step]) await insertLink(strapi, practice, recipient);
  return true;
}
