/**
 * Serves the build in this process. With --seed-if-empty it first gives an empty database the
 * demonstration content, and completes a seeding that was cut off.
 */
import { boot } from './lib/boot.mjs';
import { fail, say } from './lib/project.mjs';

const strapi = await boot();
const { isSeedable, readSeedState, seedDemonstration } = strapi.seeds;

if (process.argv.includes('--seed-if-empty') && (await isSeedable(strapi))) {
  say('Seeding the demonstration content ...');
  await seedDemonstration(strapi, say).catch((error) => fail(`Seeding failed: ${error.message}`));
}
if (process.env.NODE_ENV === 'production' && (await readSeedState(strapi)) !== 'none') {
  strapi.log.warn('This database holds demonstration content and accounts: do not open it to the public');
}

await strapi.start();

const url = strapi.config.get('server.url');
say(`
  The Platform for Partnerships is ready.

  Panel        ${url}/admin
  Content API  ${url}/api/practices
  OpenAPI      ${url}/api/openapi.json
`);
if (process.argv.includes('--seed-if-empty') && (await readSeedState(strapi)) === 'complete') {
  say('  Demonstration accounts: admin@pfp.example, support@pfp.example and friend@pfp.example among them (README).\n');
}
