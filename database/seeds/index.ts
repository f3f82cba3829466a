/**
 * Demonstration content: the Forum's practices, calls, tools and profiles as far as they are known,
 * and accounts to try the platform with. Seeding can be cut off at any moment; the next run completes it.
 */
import type { Core } from '@strapi/strapi';
import { DEMONSTRATION_ACCOUNTS, demonstrationPassword, loadAccounts } from './demonstration-accounts';
import { generatePractices } from './generate-practices';
import { loadEntries } from './load-entries';
import { loadTaxonomies } from './load-taxonomies';
import { createProgress } from './progress';

type SeedState = 'none' | 'started' | 'complete';

const store = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'seed' });

/** How far the demonstration content has come in this database. */
export async function readSeedState(strapi: Core.Strapi): Promise<SeedState> {
  const value = (await store(strapi).get({ key: 'demonstration' })) as { state: SeedState } | null;
  return value?.state ?? 'none';
}

/** Whether nobody has put anything into this database yet, so that the demonstration may. */
export async function isSeedable(strapi: Core.Strapi): Promise<boolean> {
  const state = await readSeedState(strapi);
  if (state !== 'none') return state === 'started';
  const accounts = await strapi.db.query('admin::user').count();
  const countries = await strapi.db.query('api::country.country').count();
  return accounts === 0 && countries === 0;
}

/**
 * Loads the demonstration content, and prints the accounts with their password, once.
 *
 * @param print where the accounts are told
 * @throws Error when `DEMO_PASSWORD` is unsound or a reference of the facts leads nowhere
 */
export async function seedDemonstration(strapi: Core.Strapi, print: (line: string) => void): Promise<void> {
  const password = demonstrationPassword();
  const progress = createProgress();
  await store(strapi).set({ key: 'demonstration', value: { state: 'started', at: new Date().toISOString() } });
  try {
    await loadTaxonomies(strapi, progress);
    await loadEntries(strapi, progress);
  } finally {
    progress.end();
  }
  await loadAccounts(strapi, password);
  print('');
  print('Demonstration accounts (the password is shown this once):');
  for (const email of DEMONSTRATION_ACCOUNTS) print(`  ${email}`);
  print(`  password: ${password}`);
  print('');
  await store(strapi).set({ key: 'demonstration', value: { state: 'complete', at: new Date().toISOString() } });
}

/**
 * Adds generated practices on top, for measuring.
 *
 * @param count how many generated practices there are to be in all
 */
export async function seedGeneratedPractices(strapi: Core.Strapi, count: number): Promise<void> {
  const progress = createProgress();
  try {
    await generatePractices(strapi, count, progress);
  } finally {
    progress.end();
  }
}
