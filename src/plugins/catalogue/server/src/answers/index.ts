/** Public answers, kept in memory in their final bytes until something that they are made of changes. */
import type { Core } from '@strapi/strapi';
import { environment } from '../../../../../environment';
import { createChanges, followChanges, watchChanges } from './changes';
import { KeptAnswers } from './kept-answers';
import { serveKept } from './serve-kept';

const MEGABYTE = 1024 * 1024;

/** @returns the answers that are kept */
export function keepAnswers(strapi: Core.Strapi): KeptAnswers {
  const kept = new KeptAnswers(environment.ANSWER_MEMORY_MB * MEGABYTE);
  serveKept(strapi, kept);
  followChanges(strapi, kept);
  // Before any plugin's bootstrap writes.
  strapi.hook('strapi::content-types.afterSync').register(() => createChanges(strapi));
  return kept;
}

export { watchChanges };
