import type { Core } from '@strapi/strapi';
import { AT_ONCE, deliverMails } from './deliver-mails';

/** In milliseconds. A mail leaves within 5 s of the commit that asked for it; a look costs one read of an index. */
const INTERVAL = 250;

/**
 * Sends mails as long as the process lives.
 *
 * @returns ends it, after what is being sent has been sent
 */
export function runOutbox(strapi: Core.Strapi): () => Promise<void> {
  const sending = { count: 0 };
  const passes = new Set<Promise<unknown>>();
  const timer = setInterval(() => {
    // A pass that a slow mail server holds up does not keep the next one from beginning.
    if (sending.count >= AT_ONCE || passes.size >= AT_ONCE) return;
    const pass: Promise<unknown> = deliverMails(strapi, sending)
      .catch((error: Error) => strapi.log.error(`The outbox could not be read: ${error.message}`))
      .finally(() => passes.delete(pass));
    passes.add(pass);
  }, INTERVAL);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await Promise.all(passes);
  };
}
