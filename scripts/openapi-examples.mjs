/**
 * Writes the examples of the OpenAPI document: what the build answers on the demonstration content. Run it where an
 * answer has changed (`npm run docs:examples`); the next build has them in its document.
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, say } from './lib/project.mjs';
import { bootThrowaway } from './lib/throwaway.mjs';

const FILE = path.join(ROOT, 'src', 'content-api', 'openapi-examples.json');
const FEW = 'theme=remittances&region=europe';

/** What is asked for at each path, below `/api`: one entry, and always the same. */
const REQUESTS = {
  '/platform': '/platform',
  '/catalogue': '/catalogue?search=corridors&facets=type,country',
  '/catalogue/{type}/{slug}': '/catalogue/practice/occupation-permit?locale=fr',
  '/catalogue/feed.rss': `/catalogue/feed.rss?${FEW}`,
  '/catalogue/feed.atom': `/catalogue/feed.atom?${FEW}`,
  '/catalogue/feed.json': `/catalogue/feed.json?${FEW}`,
  '/catalogue/deadlines.ics': '/catalogue/deadlines.ics?country=EC',
  '/catalogue/export.csv': `/catalogue/export.csv?${FEW}`,
  '/catalogue/export.jsonl': `/catalogue/export.jsonl?${FEW}`,
  '/catalogue/oai': '/catalogue/oai?verb=Identify',
  '/countries': '/countries?filters[iso2]=MU',
  '/thematic-areas': '/thematic-areas?filters[key]=remittances',
  '/organisations': '/organisations?filters[acronym]=IOM',
  '/practices': '/practices?filters[slug]=occupation-permit',
  '/practices/{id}': '/practices/occupation-permit',
};
/** Of the others the first by its title, which each has. */
const BY_TITLE = [
  'announcements',
  'calls-for-action',
  'events',
  'lessons',
  'meetings',
  'migration-profiles',
  'policy-tools',
  'working-groups',
];
const BY_NAME = ['countries', 'thematic-areas', 'organisations'];

ensureInstalled();
await ensureBuilt();
const { strapi, url, end } = await bootThrowaway({ NODE_ENV: 'development', PUBLIC_URL: 'https://pfp.example' });
await strapi.seeds.seedDemonstration(strapi, say);

const examples = {};
for (const [name, request] of Object.entries(REQUESTS)) examples[name] = await ask(request);
for (const name of BY_TITLE) {
  const list = await ask(`/${name}?sort=title&pagination[pageSize]=1`);
  examples[`/${name}`] = list;
  examples[`/${name}/{id}`] = await ask(`/${name}/${list.answer.data[0].slug}`);
}
for (const name of BY_NAME) {
  examples[`/${name}/{id}`] = await ask(`/${name}/${examples[`/${name}`].answer.data[0].documentId}`);
}
fs.writeFileSync(FILE, `${JSON.stringify(examples, null, 1)}\n`);
say(`Wrote ${path.relative(ROOT, FILE)}`);
await end();
process.exit(0);

async function ask(request) {
  const response = await fetch(`${url}/api${request}`);
  if (!response.ok) throw new Error(`${request}: ${response.status}`);
  const mediaType = response.headers.get('content-type').split(';')[0];
  const text = await response.text();
  return { request, mediaType, answer: mediaType.endsWith('json') ? JSON.parse(text) : text };
}
