import type { Core } from '@strapi/strapi';
import { SECOND } from '../shared/clock';
import { deliverMails } from './deliver-mails';

/** A mail leaves within 5 s of the commit that asked for it. */
const INTERVAL = SECOND;

/**
 * Sends mails as long as the process lives.
 *
 * @returns ends it, after what is being sent has been sent
 */
export function runOutbox(strapi: Core.Strapi): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= deliverMails(strapi)
      .catch((error: Error) => strapi.log.error(`The outbox could not be read: ${error.message}`))
      .finally(() => (running = undefined));
  }, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
