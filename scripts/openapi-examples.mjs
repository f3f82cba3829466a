/**
 * Writes the examples of the OpenAPI document: what the build answers on the demonstration content. Run it where an
 * answer has changed (`npm run docs:examples`); the next build has them in its document.
 */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT, say } from './lib/project.mjs';
import shortening from './lib/shorten-example.cjs';
import { bootThrowaway } from './lib/throwaway.mjs';

const FILE = path.join(ROOT, 'src', 'content-api', 'openapi', 'examples.json');
const FEW = 'theme=remittances&region=europe';
const PASSWORD = 'Demonstration-2026';
const HEADERS = ['ETag', 'Cache-Control', 'Link'];
/** In milliseconds: a mail leaves within five seconds. */
const MAIL = 10_000;

/** What everybody may ask at each path, below `/api`: one entry, and always the same. */
const REQUESTS = {
  '/platform': '/platform',
  '/catalogue': '/catalogue?search=corridors&facets=type,country,gcm',
  '/catalogue/{type}/{slug}': '/catalogue/practice/occupation-permit?locale=fr',
  '/catalogue/feed.rss': `/catalogue/feed.rss?${FEW}`,
  '/catalogue/feed.atom': `/catalogue/feed.atom?${FEW}`,
  '/catalogue/feed.json': `/catalogue/feed.json?${FEW}`,
  '/catalogue/deadlines.ics': '/catalogue/deadlines.ics?country=EC',
  '/catalogue/export.csv': `/catalogue/export.csv?${FEW}`,
  '/catalogue/export.jsonl': `/catalogue/export.jsonl?${FEW}`,
  '/catalogue/sitemap.xml': '/catalogue/sitemap.xml',
  '/catalogue/dcat.jsonld': '/catalogue/dcat.jsonld',
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
const { strapi, url, end } = await bootThrowaway({
  NODE_ENV: 'development',
  PUBLIC_URL: 'https://pfp.example',
  DEMO_PASSWORD: PASSWORD,
});
await strapi.seeds.seedDemonstration(strapi, say);

const examples = {};
await askAsEverybody();
await askAsMembers();
await askAsApplicant();
fs.writeFileSync(FILE, `${JSON.stringify(examples, null, 1)}\n`);
say(`Wrote ${path.relative(ROOT, FILE)}`);
await end();
process.exit(0);

async function askAsEverybody() {
  for (const [name, request] of Object.entries(REQUESTS)) await show(`GET ${name}`, request);
  for (const name of BY_TITLE) {
    const list = await show(`GET /${name}`, `/${name}?sort=title&pagination[pageSize]=1`);
    await show(`GET /${name}/{id}`, `/${name}/${list.data[0].slug}`);
  }
  for (const name of BY_NAME) {
    await show(`GET /${name}/{id}`, `/${name}/${examples[`GET /${name}`].answer.data[0].documentId}`);
  }
  const form = { body: { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc', set: 'theme-remittances' }, isForm: true };
  await show('POST /catalogue/oai', '/catalogue/oai', form);
}

/** A Friend answers a call, and its focal point decides. */
async function askAsMembers() {
  const login = await ask('POST', '/auth/local', { body: { identifier: 'friend@pfp.example', password: PASSWORD } });
  keep('POST /auth/local', login);
  const cookie = login.response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const friend = { token: login.answer.jwt };
  const { answer } = await ask('POST', '/auth/local', {
    body: { identifier: 'focalpoint.mauritius@pfp.example', password: PASSWORD },
  });
  const focalPoint = { token: answer.jwt };

  keep('POST /auth/refresh', await ask('POST', '/auth/refresh', { body: {}, cookie }));
  await show('GET /users/me', '/users/me', friend);
  await ask('POST', '/auth/local', { body: { identifier: 'friend@pfp.example', password: PASSWORD } });
  const { data: sessions } = await show('GET /auth/sessions', '/auth/sessions', friend);
  const other = sessions.find(({ current }) => !current);
  await show('DELETE /auth/sessions/{sessionId}', `/auth/sessions/${other.id}`, friend);
  const members = await show('GET /forum/members', '/forum/members?search=demonstration&pageSize=1', friend);
  await show('GET /forum/members/{documentId}', `/forum/members/${members.data[0].documentId}`, friend);
  await show('GET /forum/members/me', '/forum/members/me', friend);
  const profile = { data: { languages: ['en', 'fr'], shared: ['email'] } };
  await show('PUT /forum/members/me', '/forum/members/me', { ...friend, body: profile });
  await show('GET /forum/members/me/export', '/forum/members/me/export', friend);

  const { answer: calls } = await ask(
    'GET',
    '/calls-for-action?filters[slug]=demonstration-skills-recognition-pilot-in-mauritius',
  );
  const call = `/calls-for-action/${calls.data[0].documentId}`;
  await ask('PUT', `${call}/follow`, friend);
  await show('GET /forum/follows', '/forum/follows', friend);
  const offer = {
    data: {
      kind: 'partner',
      message: 'Our training board would join with three occupations: welders, nurses and cooks.',
    },
  };
  const first = await show('POST /calls-for-action/{documentId}/responses', `${call}/responses`, {
    ...friend,
    body: offer,
  });
  await show('GET /forum/responses', '/forum/responses?box=sent&pageSize=1', friend);
  const one = `/forum/responses/${first.data.documentId}`;
  await show('GET /forum/responses/{documentId}', one, friend);
  const all = '/forum/responses/{documentId}';
  await show(`POST ${all}/see`, `${one}/see`, { ...focalPoint, body: { data: {} } });
  const accept = { data: { reply: 'Our desk will write to you this week.' } };
  await show(`POST ${all}/accept`, `${one}/accept`, { ...focalPoint, body: accept });
  const decline = { data: { reply: 'The pilot has found its three partners.' } };
  await show(`POST ${all}/decline`, `${one}/decline`, { ...focalPoint, body: decline });
  await show(`POST ${all}/withdraw`, `${one}/withdraw`, { ...friend, body: { data: {} } });

  await show('POST /auth/forgot-password', '/auth/forgot-password', { body: { email: 'friend@pfp.example' } });
  const password = { currentPassword: PASSWORD, password: `${PASSWORD}-new`, passwordConfirmation: `${PASSWORD}-new` };
  await show('POST /auth/change-password', '/auth/change-password', { ...focalPoint, body: password });
  await show('POST /auth/logout', '/auth/logout', { ...friend, body: {} });
}

/** From an application to the link of its mail. */
async function askAsApplicant() {
  const email = 'officer@govmu.example';
  const { answer: organisations } = await ask('GET', '/organisations?filters[slug]=government-mu');
  const application = {
    email,
    givenName: 'Ana',
    familyName: 'Perez',
    position: 'Desk officer',
    organisation: organisations.data[0].documentId,
    requestedRole: 'friend',
    locale: 'en',
    consent: true,
  };
  await show('POST /forum/registrations', '/forum/registrations', { body: { data: application } });
  const token = await tokenOfMail(email);
  await show('POST /forum/links/peek', '/forum/links/peek', { body: { data: { page: 'confirm', token } } });
  await show('POST /forum/registrations/resend', '/forum/registrations/resend', { body: { data: { email } } });
}

async function tokenOfMail(address) {
  const folder = process.env.MAIL_DIR;
  for (const last = Date.now() + MAIL; Date.now() < last; await sleep(100)) {
    // What is not yet written to its end has another name.
    const written = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.eml')) : [];
    for (const file of written) {
      const { to, text } = await simpleParser(fs.readFileSync(path.join(folder, file)));
      const [, token] = /[?&]token=([^&\s]+)/.exec(text) ?? [];
      if (to?.text === address && token !== undefined) return token;
    }
  }
  throw new Error(`No mail to ${address}`);
}

/** @returns the answer, kept as the example of a method and path */
async function show(key, request, more = {}) {
  const asked = await ask(key.split(' ')[0], request, more);
  keep(key, asked);
  return asked.answer;
}

function keep(key, { request, body, response, mediaType, answer }) {
  const { headers, status } = response;
  const isKept = headers.get('cache-control') !== 'no-store';
  examples[key] = {
    request,
    ...(body && { body }),
    status,
    headers: isKept ? HEADERS.filter((name) => headers.has(name)) : [],
    mediaType,
    answer: shortening.shortenExample(key, answer),
  };
  // Whoever sees a token in a file must ask whether it is good anywhere.
  const shorten = (name, value) =>
    /^(jwt|refreshToken|token)$|password/i.test(name) && typeof value === 'string' ? '…' : value;
  examples[key] = JSON.parse(JSON.stringify(examples[key], shorten));
}

async function ask(method, request, { body, token, cookie, isForm } = {}) {
  const response = await fetch(`${url}/api${request}`, {
    method,
    headers: {
      ...(body && !isForm && { 'Content-Type': 'application/json' }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(cookie && { Cookie: cookie }),
    },
    body: isForm ? new URLSearchParams(body) : body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${request}: ${response.status} ${text}`);
  const mediaType = response.headers.get('content-type')?.split(';')[0];
  const answer = mediaType?.endsWith('json') ? JSON.parse(text) : text;
  return { request, body, response, mediaType, answer };
}
