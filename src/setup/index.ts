/**
 * Brings a database to what the platform expects: languages, roles, permissions, forms of the panel.
 *
 * Each step is applied once and remembered, so that what an administrator changes afterwards stays.
 * To change what an earlier step did, add a step. What must hold at every start stands in `always`.
 */
import type { Core } from '@strapi/strapi';
import type { SetupStep } from './step';
import { accounts } from './steps/001-accounts';
import { languages } from './steps/002-languages';
import { panelRoles } from './steps/003-panel-roles';
import { panelForms } from './steps/004-panel-forms';
import { mediaLibrary } from './steps/006-media-library';
import { forum } from './steps/007-forum';
import { calls } from './steps/008-calls';
import { contribution } from './steps/009-contribution';
import { imports } from './steps/011-imports';
import { previews } from './steps/012-previews';
import { freshness } from './steps/010-freshness';
import { createIndexes } from './always/indexes';
import { removeDefaultApiTokens } from './always/default-api-tokens';
import { removeForbiddenGrants } from './always/forbidden-grants';
import { sortUndatedLast } from './always/undated-last';

const STEPS: SetupStep[] = [
  accounts,
  languages,
  panelRoles,
  panelForms,
  mediaLibrary,
  forum,
  calls,
  contribution,
  freshness,
  imports,
  previews,
];

/** Any number that nothing else in this database locks with. */
const SETUP_LOCK = 20_100_001;

export async function setUp(strapi: Core.Strapi): Promise<void> {
  sortUndatedLast(strapi);
  for (const step of STEPS) await applyOnce(strapi, step);
  await removeDefaultApiTokens(strapi);
  await removeForbiddenGrants(strapi);
  await createIndexes(strapi);
}

/** A step and the note that it was applied are one transaction: killed between, it is done again. */
async function applyOnce(strapi: Core.Strapi, { key, run }: SetupStep): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    // Two replicas that start at once would both find the step missing.
    if (strapi.db.dialect.client === 'postgres') await trx.raw('SELECT pg_advisory_xact_lock(?)', [SETUP_LOCK]);
    const store = strapi.store({ type: 'core', name: 'setup' });
    if (await store.get({ key })) return;
    await run(strapi);
    await store.set({ key, value: { appliedAt: new Date().toISOString() } });
    strapi.log.info(`Setup: applied "${key}"`);
  });
}
