import type { Core } from '@strapi/strapi';
import { findSubmitted } from './contribution.repository';
import { skipWhereNobodyClears } from './steps';

/**
 * A delegation whose last focal point has left must not keep its texts waiting for nobody: the clearance is
 * skipped, which the Support Unit sees. May run late or twice.
 *
 * @returns how many were skipped
 */
export async function skipOrphanedClearances(strapi: Core.Strapi): Promise<number> {
  let skipped = 0;
  for (const { subjectType: type, subjectKey: documentId } of await findSubmitted(strapi)) {
    try {
      if (await strapi.db.transaction(() => skipWhereNobodyClears(strapi, { type, documentId }))) skipped += 1;
    } catch (error) {
      // Somebody was faster, or something is wrong with one: the others must not wait for it.
      strapi.log.error(`Forum: clearance of ${documentId}: ${(error as Error).message}`);
    }
  }
  return skipped;
}
