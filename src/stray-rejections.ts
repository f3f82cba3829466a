import type { Core } from '@strapi/strapi';

/**
 * Keeps the server up for everybody when a promise is rejected that nobody waits for. Node's own rule is to end
 * the process, and one request would suffice: Strapi's validations (yup 0.32) do not wait for the questions that
 * they ask the database. Nothing half written stays, since each change is a transaction.
 *
 * Only while requests are served: a script shall end.
 */
export function surviveStrayRejections(strapi: Core.Strapi): void {
  const log = (reason: unknown) =>
    strapi.log.error(`A promise was rejected and nobody waited for it: ${(reason as Error)?.stack ?? String(reason)}`);
  strapi.server.httpServer.once('listening', () => process.on('unhandledRejection', log));
  strapi.server.httpServer.once('close', () => process.off('unhandledRejection', log));
}
