/** Imports that this process works on while it answers requests. */
import type { Core } from '@strapi/strapi';
import { workOnImport } from './work-on-import';

const working = new Set<Promise<void>>();
let ending = new AbortController();

/** Works on an import that was started, after the request that asked for it was answered. */
export function workInBackground(strapi: Core.Strapi, documentId: string, turn: string): void {
  const { signal } = ending;
  // Outside of the request: what an import writes was not typed in by whoever asked for it.
  const work = strapi.requestContext
    .run(undefined as never, () => workOnImport(strapi, documentId, turn, { signal }))
    .catch((error: Error) => strapi.log.error(`An import broke off: ${error.message}`))
    .finally(() => working.delete(work)) as Promise<void>;
  working.add(work);
}

/** Ends what this process works on, each after the row that it is at. It can be begun again. */
export async function stopImports(): Promise<void> {
  ending.abort();
  await Promise.all(working);
  ending = new AbortController();
}
