/**
 * The catalogue is what the documents are, after thousands of things that people do at random through two server
 * processes, each of which is killed with -9 again and again; and what is kept in memory is what would be answered anew.
 *
 * `SOAK_SEED` repeats a run's choices, `SOAK_STEPS` sets how many there are.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOfSeeded, databasesFor } from '../support/databases';
import { practiceIn } from '../support/practices';
import { freePort, runToEnd, startProcess, type RunningProcess } from '../support/process';
import { randomFrom } from '../support/random';
import { openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const wanted = Number(process.env.SOAK_STEPS ?? (isSoak ? 10_000 : 30));
const kills = isSoak ? 12 : 1;
const seed = Number(process.env.SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));
const opposites = isSoak ? 200 : 8;
const LANES = 4;
/** Documents of a kind that there are at most, so that most steps meet one that is published. */
const MOST = 60;
/** Countries, themes and the like that documents show: few, so that a new name reaches many. */
const SHOWN = 8;
/** In milliseconds: how long others may show what has changed. */
const TOLERATED = 5000;
/** A kill comes within a step's length, in milliseconds. */
const SPREAD = 150;

const PRACTICE = 'api::practice.practice';
const CALL = 'api::call-for-action.call-for-action';
const PROFILE = 'api::migration-profile.migration-profile';
const COUNTRY = 'api::country.country';
const THEME = 'api::thematic-area.thematic-area';
const ORGANISATION = 'api::organisation.organisation';
const MEETING = 'api::meeting.meeting';
const KINDS = [PRACTICE, CALL, PROFILE];
const LANGUAGES = ['en', 'fr', 'es'];
/** Whatever else refuses a step is a rule: a language that is not there, a text that is missing. */
const NO_RULE = /database|syntax|timeout|undefined|deadlock|lock|sqlite|serialize|connection|relation "/i;

interface Step {
  uid: string;
  action: string;
  params: object;
}

interface Server extends RunningProcess {
  workUrl: string;
}

describe.each(databasesFor('postgres'))('things done at random, with kills between, on %s', (client) => {
  const random = randomFrom(seed + (client === 'sqlite' ? 0 : 1));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let database: Record<string, string>;
  let rows: Rows;
  const servers: Server[] = [];
  const isUp = [false, false];
  const targets: Record<string, string[]> = {};
  /** Of lists that those targets are in. */
  const filters: string[] = [];
  const made: Record<string, string[]> = Object.fromEntries(KINDS.map((uid) => [uid, []]));
  const done = new Map<string, number>();
  const wrong: string[] = [];
  let steps = 0;
  let lost = 0;
  let number = 0;

  async function start(index: number): Promise<void> {
    const port = String(await freePort());
    const server = await startProcess(['tests/support/working-server.cjs'], { ...database, WORK_PORT: port });
    servers[index] = { ...server, workUrl: `http://127.0.0.1:${port}` };
    await server.ready();
    await server.until(() =>
      ask(index, { steps: [] }).then(
        () => true,
        () => false,
      ),
    );
    isUp[index] = true;
  }

  async function ask(
    index: number,
    work: object,
  ): Promise<{ done?: string[]; refused?: string; differences?: string[] }> {
    const { workUrl } = servers[index] as Server;
    return (await fetch(workUrl, { method: 'POST', body: JSON.stringify(work) })).json() as never;
  }

  beforeAll(async () => {
    database = await copyOfSeeded(client);
    rows = await openRows(database);
    for (const [uid, table, where] of [
      [COUNTRY, 'countries', '1 = 1'],
      [THEME, 'thematic_areas', '1 = 1'],
      [ORGANISATION, 'organisations', "type IN ('national-government', 'international-organisation')"],
      [MEETING, 'meetings', 'published_at IS NOT NULL'],
    ] as const) {
      const found = await rows.all<{ key: string }>(
        `SELECT DISTINCT document_id AS key FROM ${table} WHERE ${where} ORDER BY document_id LIMIT ${SHOWN}`,
      );
      targets[uid] = found.map(({ key }) => key);
    }
    // Of the documents that entries are made to show.
    for (const [filter, uid, table, column] of [
      ['country', COUNTRY, 'countries', 'iso_2'],
      ['theme', THEME, 'thematic_areas', 'key'],
    ] as const) {
      const shown = await rows.all<{ value: string }>(
        `SELECT ${column} AS value FROM ${table} WHERE document_id IN (${targets[uid]?.map(() => '?').join(', ')})`,
        targets[uid],
      );
      filters.push(...shown.map(({ value }) => `${filter}=${value}`));
    }
    await start(0);
    await start(1);
  });

  afterAll(async () => {
    for (const server of servers) await server.end('SIGTERM');
    await rows?.close();
  });

  const target = (uid: string) => pick(targets[uid] as string[]);

  /** Texts and relations of a kind in a language. */
  function dataOf(uid: string, locale: string): object {
    number += 1;
    const title = `${pick(['Remittances', 'Diaspora', 'Recruitment', 'Schooling'])} ${number}`;
    if (uid === PROFILE) {
      const earlier = random() < 0.3 && made[PROFILE]?.length ? { previousEdition: pick(made[PROFILE]) } : {};
      return {
        title,
        kind: pick(['light', 'standard']),
        country: target(COUNTRY),
        year: 2000 + (number % 25),
        ...earlier,
      };
    }
    const shared = {
      countries: [target(COUNTRY), target(COUNTRY)],
      thematicAreas: [target(THEME)],
      partners: [target(ORGANISATION)],
      meeting: target(MEETING),
      sdgs: [pick([1, 5, 8, 10, 17])],
    };
    const own = random() < 0.4 ? { delegation: random() < 0.2 ? null : target(ORGANISATION) } : {};
    const texts = practiceIn(locale, title);
    return uid === PRACTICE
      ? { ...texts, ...shared, ...own, scope: 'countries' }
      : {
          ...texts,
          ...shared,
          ...own,
          kind: 'partners',
          what: 'Partners',
          deadline: { precision: 'day', date: `203${number % 9}-03-31` },
        };
  }

  const one = (uid: string) => pick(made[uid] as string[]);
  /** In any order. */
  const several = (uid: string) => [...new Set(Array.from({ length: 4 }, () => one(uid)))];
  const rename = (uid: string): Step => {
    number += 1;
    const name = `Renamed ${number}`;
    const data = uid === MEETING ? { title: name } : { name, nameFr: `${name} fr`, nameEs: `${name} es` };
    const published = uid === MEETING ? { status: 'published', locale: 'en' } : {};
    return { uid, action: 'update', params: { documentId: target(uid), data, ...published } };
  };

  const actions: [string, (uid: string) => Step[]][] = [
    ['edit', (uid) => [edit(uid, {})]],
    ['write and publish', (uid) => [edit(uid, { status: 'published' })]],
    ['publish', (uid) => [act(uid, 'publish', '*')]],
    ['publish', (uid) => [act(uid, 'publish', '*')]],
    ['publish a language', (uid) => [act(uid, 'publish', pick(LANGUAGES))]],
    ['unpublish a language', (uid) => [act(uid, 'unpublish', pick(LANGUAGES))]],
    ['unpublish', (uid) => [act(uid, 'unpublish', '*')]],
    ['delete a language', (uid) => [act(uid, 'delete', pick(LANGUAGES))]],
    ['delete', (uid) => [{ uid, action: 'delete', params: { documentId: made[uid]?.shift(), locale: '*' } }]],
    ['discard', (uid) => [act(uid, 'discardDraft', pick(LANGUAGES))]],
    ['clone', (uid) => [{ uid, action: 'clone', params: { documentId: one(uid) } }]],
    ['publish several', (uid) => several(uid).map((key) => act(uid, 'publish', '*', key))],
    ['unpublish several', (uid) => several(uid).map((key) => act(uid, 'unpublish', '*', key))],
    ['rename a country', () => [rename(COUNTRY)]],
    ['rename a theme', () => [rename(THEME)]],
    ['rename an organisation', () => [rename(ORGANISATION)]],
    ['rename a meeting', () => [rename(MEETING)]],
  ];

  function act(uid: string, action: string, locale: string, documentId = one(uid)): Step {
    return { uid, action, params: { documentId, locale } };
  }

  /** Also adds a language. */
  function edit(uid: string, more: object): Step {
    const locale = pick(LANGUAGES);
    return { uid, action: 'update', params: { documentId: one(uid), locale, data: dataOf(uid, locale), ...more } };
  }

  function next(): [string, string, Step[]] {
    const uid = pick(KINDS);
    const count = made[uid]?.length ?? 0;
    if (count < 4 || (count < MOST && random() < 0.15)) {
      const locale = pick(LANGUAGES);
      return ['create', uid, [{ uid, action: 'create', params: { locale, data: dataOf(uid, locale) } }]];
    }
    const [name, stepsOf] = pick(actions);
    // Few are deleted as long as there are few.
    return name === 'delete' && count < MOST / 2
      ? ['publish', uid, [act(uid, 'publish', '*')]]
      : [name, uid, stepsOf(uid)];
  }

  const read = (index: number, path: string, headers: Record<string, string> = {}) =>
    fetch(`${servers[index]?.url}${path}`, { headers }).then((response) => response.text());

  const addresses = () => [
    ...LANGUAGES.map((locale) => `/api/catalogue?locale=${locale}&facets=type,country,theme,callState,year`),
    '/api/catalogue?search=remittances',
    '/api/catalogue?search=renamed&type=practice',
    ...filters.flatMap((filter) => [`/api/catalogue?${filter}`, `/api/catalogue?${filter}&facets=country,sdg`]),
    '/api/catalogue?type=call-for-action&callState=open&sort=deadline',
    '/api/catalogue/feed.json',
    '/api/practices',
    '/api/calls-for-action?locale=fr',
    '/api/migration-profiles',
    '/api/countries',
    ...KINDS.flatMap((uid) =>
      (made[uid] ?? []).slice(0, 10).map((key) => `/api/catalogue/${uid.split('.')[1]}/${key}`),
    ),
  ];

  async function live(until: number): Promise<void> {
    while (steps < until) {
      steps += 1;
      const [name, uid, work] = next();
      const index = isUp[0] && (random() < 0.5 || !isUp[1]) ? 0 : 1;
      try {
        const answer = await ask(index, { steps: work });
        if (answer.refused === undefined) done.set(name, (done.get(name) ?? 0) + 1);
        else if (NO_RULE.test(answer.refused)) wrong.push(`${name} ${uid}: ${answer.refused}`);
        if (['create', 'clone'].includes(name) && answer.done?.[0]) made[uid]?.push(answer.done[0]);
        // Somebody reads meanwhile: what is kept is of every moment.
        if (isUp[1 - index]) await read(1 - index, pick(addresses()));
      } catch {
        lost += 1;
      }
    }
  }

  /** Kills one of the two in the middle of its work, and compares when all is still. */
  async function killBetween(until: number): Promise<void> {
    const index = random() < 0.5 ? 0 : 1;
    const lanes = Array.from({ length: LANES }, () => live(until));
    const from = steps;
    while (steps < from + (until - from) / 2) await sleep(5);
    await sleep(random() * SPREAD);
    const ending = servers[index]?.end('SIGKILL');
    isUp[index] = false;
    await ending;
    await start(index);
    await Promise.all(lanes);
  }

  /** What is kept is what would be answered anew: at once, or soon. */
  async function keptAgrees(index: number, path: string, until: number): Promise<void> {
    let [anew, kept] = ['', ''];
    for (let attempt = 1; attempt <= 3 || Date.now() < until; attempt += 1) {
      // Whoever sends a cookie is answered anew.
      anew = await read(index, path, { cookie: 'anew=1' });
      kept = await read(index, path);
      if (kept === anew) return;
      await sleep(Math.min(100, Math.max(0, until - Date.now())));
    }
    // Not the texts themselves, which are long: where they begin to differ.
    const place = [...anew].findIndex((character, index) => character !== kept[index]);
    const around = (text: string) => text.slice(Math.max(0, place - 200), place + 100);
    expect([path, index, around(kept)]).toEqual([path, index, around(anew)]);
    expect(kept.length).toBe(anew.length);
  }

  /**
   * What was kept in the course of events agrees, and when both have kept everything and one of them changes something:
   * it knows at once, and the other soon.
   */
  async function keptAnswersAgree(): Promise<void> {
    const ended = Date.now();
    for (const path of addresses()) for (const index of [0, 1]) await keptAgrees(index, path, ended + TOLERATED);
    const author = random() < 0.5 ? 0 : 1;
    for (const uid of [COUNTRY, THEME]) expect((await ask(author, { steps: [rename(uid)] })).refused).toBeUndefined();
    const changed = Date.now();
    for (const index of [author, 1 - author]) {
      for (const path of addresses()) await keptAgrees(index, path, index === author ? changed : changed + TOLERATED);
    }
  }

  it(`${wanted} steps, ${kills} kills`, async () => {
    process.stdout.write(`${client}: SOAK_SEED=${seed}\n`);
    const begun = Date.now();
    for (let round = 1; round <= kills; round += 1) {
      await killBetween(Math.round((round / kills) * wanted));
      expect([round, (await ask(round % 2, { check: true })).differences]).toEqual([round, []]);
      await keptAnswersAgree();
    }
    const entries = await rows.all<{ n: number }>('SELECT count(*) AS n FROM catalogue_entries');
    process.stdout.write(
      `${client}: ${steps} steps, ${[...done.values()].reduce((sum, each) => sum + each, 0)} of them allowed, ${kills} kills, ` +
        `${lost} without an answer, ${Number(entries[0]?.n)} entries at the end, ${Math.round((Date.now() - begun) / 1000)} s\n`,
    );
    expect(wrong).toEqual([]);
    if (isSoak) {
      expect(lost).toBeGreaterThan(0);
      expect(actions.map(([name]) => name).filter((name) => !done.has(name))).toEqual([]);
    }
  });

  it('who publishes and then renames does not stop who renames and then publishes', async () => {
    const create = async () => {
      const data = dataOf(PRACTICE, 'en');
      const { done: ids } = await ask(0, {
        steps: [{ uid: PRACTICE, action: 'create', params: { locale: 'en', data } }],
      });
      return ids?.[0] as string;
    };
    const [first, second] = [await create(), await create()];
    const publish = (documentId: string) => act(PRACTICE, 'publish', '*', documentId);
    const renamed = rename(COUNTRY);
    for (let round = 0; round < opposites; round += 1) {
      // At another moment of the other's each time.
      const later = sleep(random() * SPREAD).then(() => ask(1, { steps: [renamed, publish(second)] }));
      const answers = await Promise.all([ask(0, { steps: [publish(first), renamed] }), later]);
      expect([round, answers.map(({ refused }) => refused)]).toEqual([round, [undefined, undefined]]);
    }
    expect((await ask(0, { check: true })).differences).toEqual([]);
  });

  // Otherwise tests/smoke/catalogue runs it.
  if (!isSoak) return;

  it('the command that compares catalogue and documents says so too', async () => {
    const { code, output } = await runToEnd(['scripts/catalogue-check.mjs'], database);
    expect([code, output]).toEqual([0, expect.stringContaining('The catalogue agrees with the documents')]);
  });
});
