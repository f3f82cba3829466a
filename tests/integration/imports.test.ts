/** The Support Unit takes over practices from a file: the check, the run, and what happens when it is cut off. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Core } from '@strapi/strapi';
import { step } from '../support/contributions';
import { onceOn, shareOf } from '../support/databases';
import { WORKSPACE } from '../support/environment';
import { Forum, SUPPORT, SUPPORT_2, type Headers } from '../support/forum';
import { brokenFile, goodRow, toCsv, type Cells } from '../support/practice-files';
import { fromBuild } from '../support/outside';

const isSoak = process.env.SOAK === 'on';
const [ROWS, BROKEN] = isSoak ? [6000, 50] : [40, 10];
/** Of a run that is stopped at its beginning, and of two that are asked for at once. */
const [STOPPED, AT_ONCE] = isSoak ? [200, 40] : [40, 15];
const PRACTICE = 'api::practice.practice' as const;
const MEGABYTE = 1024 * 1024;
/** What may be left over after a third of the rows: caches that fill up, and what is remembered of each slug. */
const MOST_GROWTH = 12 * MEGABYTE;

let forum: Forum;
let strapi: Core.Strapi;
let desk: Headers;
beforeAll(async () => {
  forum = await Forum.start();
  ({ strapi } = forum);
  desk = await forum.desk(SUPPORT);
  await forum.desk(SUPPORT_2);
});
afterAll(() => forum.stop());

const upload = (csv: string | Buffer, query = '', headers: Headers = desk) =>
  forum.platform.http
    .post(`/forum/imports?name=practices.csv${query}`)
    .set({ 'Content-Type': 'application/octet-stream', ...headers })
    .send(Buffer.from(csv));

const read = async (key: string, query = '') => (await forum.read(`imports/${key}${query}`).expect(200)).body.data;

async function settled(key: string, onLook: (line: number) => void = () => undefined) {
  for (;;) {
    const found = await read(key);
    onLook(found.line);
    if (!['checking', 'running'].includes(found.state)) return found;
    await sleep(50);
  }
}

async function check(rows: Cells[] | string, query = '') {
  const { body } = await upload(typeof rows === 'string' ? rows : toCsv(rows), query).expect(201);
  return settled(body.data.documentId);
}

const run = (key: string, data: object = {}) =>
  forum.platform.http.post(`/forum/imports/${key}/run`).set(desk).send({ data });

/** Checks and writes a file. */
async function take(rows: Cells[] | string, query = '') {
  const { documentId } = await check(rows, query);
  await run(documentId).expect(202);
  return settled(documentId);
}

const draft = (slug: string, locale = 'en'): Promise<any> =>
  strapi.db.query(PRACTICE).findOne({ where: { slug, locale, publishedAt: null }, populate: true });

/** All that a run could change. */
async function contents() {
  const rows: Record<string, unknown[]> = {};
  for (const table of await forum.tables()) {
    if (/^(practices|components_|files_)/.test(table)) rows[table] = await strapi.db.connection(table);
  }
  return JSON.stringify(rows);
}

function heap(): number {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe(`a file of ${ROWS} rows, ${BROKEN} of them broken`, () => {
  const file = brokenFile(ROWS, BROKEN);
  const places = (problems: { line: number; column: string }[]) =>
    problems.map(({ line, column }) => ({ line, column }));
  let key: string;

  it('is checked: every error is told with its line and column, and nothing is written', async () => {
    const before = await contents();
    const report = await check(file.csv);
    key = report.documentId;
    expect(places(report.problems)).toEqual(file.expected);
    expect(report).toMatchObject({ state: 'checked', isDryRun: true, fileName: 'practices.csv' });
    expect(report.counts).toEqual({
      rows: ROWS,
      created: ROWS - BROKEN,
      updated: 0,
      same: 0,
      broken: BROKEN,
      problems: BROKEN,
    });
    expect(await contents()).toBe(before);
  });

  it('is imported: the good rows are drafts, in flat memory, and the broken ones are not there', async () => {
    const drafts = await strapi.db.query(PRACTICE).count({ where: { publishedAt: null } });
    const published = await strapi.db.query(PRACTICE).count({ where: { publishedAt: { $notNull: true } } });
    await run(key).expect(202);
    const progress: number[] = [];
    let afterThird: number | undefined;
    const report = await settled(key, (line) => {
      if (progress.at(-1) !== line) progress.push(line);
      if (line > file.csv.split('\n').length / 3) afterThird ??= heap();
    });
    const growth = heap() - (afterThird as number);
    process.stdout.write(
      `Import of ${ROWS} rows: ${progress.length} notes of progress, heap ${((afterThird as number) / MEGABYTE).toFixed(1)} MB after a third, ${(growth / MEGABYTE).toFixed(1)} MB more at the end\n`,
    );
    expect(growth).toBeLessThan(MOST_GROWTH);
    expect(report).toMatchObject({ state: 'done', isDryRun: false });
    expect(report.counts).toMatchObject({ created: ROWS - BROKEN, broken: BROKEN });
    expect(places(report.problems)).toEqual(file.expected);
    expect(await strapi.db.query(PRACTICE).count({ where: { publishedAt: null } })).toBe(drafts + ROWS - BROKEN);
    expect(await strapi.db.query(PRACTICE).count({ where: { publishedAt: { $notNull: true } } })).toBe(published);
  });

  it('is imported again, and changes nothing', async () => {
    const before = await contents();
    await run(key).expect(202);
    const report = await settled(key);
    expect(report.counts).toMatchObject({ created: 0, updated: 0, same: ROWS - BROKEN, broken: BROKEN });
    expect(await contents()).toBe(before);
  });
});

describe('a file', () => {
  it.each(
    shareOf([
      ['semicolons', ';'],
      ['commas', ','],
    ]),
  )('with %s is read', async (_name, delimiter) => {
    const report = await check(toCsv([{ ...goodRow(1), slug: 'never-written' }], delimiter));
    expect([report.counts.created, report.problems]).toEqual([1, []]);
  });

  it.each(
    shareOf([
      ['an unknown heading', 'slug,titel\na,b\n', 1, 'titel'],
      ['a heading twice', 'slug,title,Title\na,b,c\n', 1, 'title'],
      ['no slug', 'title\nSomething\n', 1, 'slug'],
      ['too many cells', 'slug,title\nfirst,One more\nsecond,Two of them,x\n', 3, null],
      ['a quotation mark that stays open', 'slug,title\nfirst,One more\n\nsecond,"Two of them\nthird,Three\n', 4, null],
      ['the same slug twice', 'slug,title\nfirst,One more\nfirst,Two of them\n', 3, 'slug'],
      ['other tags in French', 'slug,language,title,tags\na,en,Title,x\na,fr,Titre,y\n', 3, 'tags'],
      ['nothing but a byte order mark and a line', '\uFEFF\n', 1, null],
    ]),
  )('with %s: the problem is told where it is', async (_name, csv, line, column) => {
    const report = await check(csv);
    expect(report.problems).toEqual([{ line, column, message: expect.stringMatching(/\w+/) }]);
    expect(report.counts.problems).toBe(1);
  });

  onceOn('sqlite')('is told of in the language of the officer', async () => {
    const { documentId } = await check('slug,title,kind\nsome-slug,A title,recipe\n');
    const messages = await Promise.all(
      ['en', 'fr', 'es'].map(async (locale) => (await read(documentId, `?locale=${locale}`)).problems[0].message),
    );
    expect(messages).toEqual([
      'must be one of policy, law, programme, partnership, tool',
      'doit être l’une des valeurs policy, law, programme, partnership, tool',
      expect.stringContaining('policy, law, programme, partnership, tool'),
    ]);
  });

  it.each(
    shareOf([
      ['no text', Buffer.from([0xff, 0xfe, 0x73, 0x00]), 400, /^file: must be a text file in UTF-8/],
      ['cut within a character', Buffer.from('slug,title\na,é').subarray(0, -1), 400, /^file: must be a text file/],
      ['empty', Buffer.alloc(0), 400, /^file: is empty/],
      ['too large', Buffer.alloc(20 * MEGABYTE + 1, 'a'), 413, /^file: must have at most 20 MB/],
    ]),
  )('that is %s is refused, and nothing of it is kept', async (_name, bytes, status, message) => {
    const before = await forum.counts();
    const { body } = await upload(bytes).expect(status);
    expect(body.error.message).toMatch(message);
    expect(await forum.counts()).toEqual(before);
  });

  onceOn('postgres')('needs a name, a delegation that can own something, and its media type', async () => {
    const post = (query: string, type = 'application/octet-stream') =>
      forum.platform.http
        .post(`/forum/imports${query}`)
        .set({ ...desk, 'Content-Type': type })
        .send('slug\n');
    expect((await post('').expect(400)).body.error.message).toBe('name: is required');
    expect((await post(`?name=a.csv&delegation=${'a'.repeat(24)}`).expect(400)).body.error.message).toMatch(
      /^delegation: /,
    );
    expect((await post('?name=a.csv&what=1').expect(400)).body.error.message).toBe('what: is not a known field');
    await post('?name=a.csv', 'text/csv').expect(415);
  });

  onceOn('sqlite')('may begin from the template, which names every column', async () => {
    const answer = await forum.read('imports/template').expect(200);
    expect(answer.headers['content-type']).toMatch(/text\/csv/);
    const report = await check(answer.text);
    expect([report.problems, report.counts.rows]).toEqual([[], 0]);
  });
});

describe('a row', () => {
  it('becomes a draft with everything that it says, owned by its delegation, and is not published', async () => {
    const delegation = await forum.delegation('MU');
    await take([{ ...goodRow(3), slug: 'whole-row', endDate: '2031' }]);
    const stored = await draft('whole-row');
    expect(stored).toMatchObject({
      title: 'Imported practice 3',
      depth: 'full',
      kind: 'partnership',
      scope: 'countries',
      stage: 'running',
      startDate: '2013-05',
      endDate: '2031',
      dateAdded: '2014-03-31',
      tags: ['typed in', 'row 3'],
      sdgs: [10, 17],
      gcmObjectives: [20],
      delegation: { documentId: delegation },
      thematicAreas: [{ key: 'remittances' }],
      links: [
        { label: 'A report', url: 'https://example.org/reports/3' },
        { label: 'example.org', url: 'https://example.org/3' },
      ],
    });
    expect(stored.countries.map(({ iso2 }: { iso2: string }) => iso2).sort()).toEqual(['KE', 'MU']);
    expect(stored.summary).toContain('\nAnd in a second one, "quoted"; with marks.');
    await forum.get(`/api/practices/whole-row`).expect(404);
  });

  onceOn('postgres')(
    'is drafted on behalf of the delegation that was chosen for the whole file, where it names none',
    async () => {
      const kenya = await forum.delegation('KE');
      const rows = [
        { ...goodRow(1), slug: 'of-the-file', delegation: '' },
        { ...goodRow(1), slug: 'of-the-row' },
      ];
      const report = await take(rows, `&delegation=${kenya}`);
      expect(report.delegation.documentId).toBe(kenya);
      expect((await draft('of-the-file')).delegation.documentId).toBe(kenya);
      expect((await draft('of-the-row')).delegation.documentId).toBe(await forum.delegation('MU'));
    },
  );

  onceOn('sqlite')('takes no entry from its owner, and gives one to what has none', async () => {
    const [kenya, mauritius] = [await forum.delegation('KE'), await forum.delegation('MU')];
    await take([
      { ...goodRow(1), slug: 'with-an-owner' },
      { ...goodRow(1), slug: 'without-an-owner', delegation: '' },
    ]);
    const rows = [{ slug: 'with-an-owner' }, { slug: 'without-an-owner' }];
    expect((await take(rows, `&delegation=${kenya}`)).counts).toMatchObject({ same: 1, updated: 1, broken: 0 });
    expect((await draft('with-an-owner')).delegation.documentId).toBe(mauritius);
    expect((await draft('without-an-owner')).delegation.documentId).toBe(kenya);
  });

  it('updates what it says of an entry; an empty cell and what is published stay as they are', async () => {
    const [published] = (await forum.get('/api/practices?pagination[pageSize]=1&populate=*').expect(200)).body.data;
    const before = await draft(published.slug);
    const report = await take([{ slug: published.slug, tags: 'changed by import', stage: 'suspended' }]);
    expect(report.counts).toMatchObject({ created: 0, updated: 1, broken: 0 });
    const after = await draft(published.slug);
    expect(after).toMatchObject({ tags: ['changed by import'], stage: 'suspended', summary: before.summary });
    expect(after.countries.length).toBe(before.countries.length);
    const { body } = await forum.get(`/api/practices/${published.slug}?populate=*`).expect(200);
    expect(body.data).toEqual(published);
  });

  it('in a further language becomes a version of the same entry, with a slug of its own', async () => {
    const rows = [
      { ...goodRow(4), slug: 'in-two-languages' },
      { slug: 'in-two-languages', language: 'fr', title: 'Une pratique reprise d’un fichier' },
    ];
    const first = await take(rows);
    expect(first.counts).toMatchObject({ created: 2, broken: 0 });
    const [en, fr] = [await draft('in-two-languages'), await draft('une-pratique-reprise-d-un-fichier', 'fr')];
    expect(fr.documentId).toBe(en.documentId);
    expect(fr.tags).toEqual(en.tags);
    expect(fr.countries.length).toBe(en.countries.length);
    const before = await contents();
    expect((await take(rows)).counts).toMatchObject({ same: 2, created: 0, updated: 0 });
    expect(await contents()).toBe(before);
  });

  onceOn('postgres')(
    'that the document layer refuses is reported with its column, and is not there at all',
    async () => {
      const { documents } = strapi;
      const before = await contents();
      // A rule that the import itself knows nothing of, as another part of the platform may bring.
      let isOn = true;
      documents.use((context, next) => {
        const { data } = context.params as { data?: { title?: string } };
        if (isOn && data?.title === 'Refused by a rule') {
          throw Object.assign(new Error('summary: is locked'), {
            name: 'ValidationError',
            status: 400,
            details: { errors: [{ path: ['summary'], message: 'summary: is locked' }] },
          });
        }
        return next();
      });
      const report = await take([{ ...goodRow(1), slug: 'refused', title: 'Refused by a rule' }]);
      isOn = false;
      expect(report.counts).toMatchObject({ created: 0, broken: 1 });
      expect(report.problems).toEqual([{ line: 2, column: 'summary', message: 'is locked' }]);
      expect(await contents()).toBe(before);
    },
  );

  onceOn('sqlite')('of an entry that waits for a decision is broken, in the check as in the run', async () => {
    const focalPoint = await forum.desk('focalpoint.mauritius@pfp.example');
    const contributor = await forum.desk('contributor.mauritius@pfp.example');
    await take([{ ...goodRow(1), slug: 'on-its-way' }]);
    const { documentId } = await draft('on-its-way');
    await step(forum, contributor, 'submit', documentId).expect(200);
    const rows = [
      { slug: 'on-its-way', tags: 'typed in|row 1' },
      { slug: 'on-its-way', language: 'fr', title: 'Une langue de plus' },
    ];
    const message = 'It waits for a decision and cannot be changed: withdraw it first.';
    const before = await contents();
    // What is said already changes nothing, and is no fault.
    expect((await take(rows)).problems).toEqual([{ line: 3, column: null, message }]);
    const changed = [{ slug: 'on-its-way', stage: 'completed' }];
    const { problems, counts } = await check(changed);
    expect([problems, counts.updated]).toEqual([[{ line: 2, column: null, message }], 0]);
    expect((await take(changed)).problems).toEqual(problems);
    expect(await contents()).toBe(before);
    // A language more may be added to what is cleared.
    await step(forum, focalPoint, 'clear', documentId).expect(200);
    expect((await check(changed)).problems).toEqual(problems);
    expect((await take(rows)).counts).toMatchObject({ created: 1, same: 1, broken: 0 });
  });

  it('compares its dates with those that are stored', async () => {
    await take([{ ...goodRow(1), slug: 'with-a-start', startDate: '2015-06' }]);
    const report = await check([{ slug: 'with-a-start', endDate: '2014' }]);
    expect(report.problems).toEqual([{ line: 2, column: 'endDate', message: 'must not be before startDate' }]);
  });
});

describe('a run', () => {
  const table = 'forum_imports';
  const files = (slug: string) => [{ ...goodRow(1), slug }];

  onceOn('sqlite')('is not begun before the file was checked, nor while it is worked on', async () => {
    const { documentId } = await check(files('never-run'));
    await strapi.db.connection(table).where({ document_id: documentId }).update({ checked_at: null });
    expect((await run(documentId).expect(409)).body.error.details.state).toBe('checked');
    await strapi.db.connection(table).where({ document_id: documentId }).update({ state: 'running' });
    await run(documentId, { dryRun: true }).expect(409);
    await strapi.db.connection(table).where({ document_id: documentId }).update({ state: 'checked' });
    expect((await run(documentId, { dryRun: 'yes' }).expect(400)).body.error.message).toMatch(/^dryRun: /);
    await run('a'.repeat(24)).expect(404);
  });

  it('of two at once one writes, and the other is told to wait', async () => {
    const rows = Array.from({ length: AT_ONCE }, (_, index) => ({ ...goodRow(index), slug: `at-once-${index}` }));
    const [first, second] = [await check(rows), await check(rows)];
    const answers = await Promise.all([run(first.documentId), run(second.documentId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.error.name).toBe('ImportBusy');
    await settled(first.documentId);
    await settled(second.documentId);
    expect(await strapi.db.query(PRACTICE).count({ where: { slug: { $startsWith: 'at-once-' } } })).toBe(AT_ONCE);
  });

  it('by the command line waits too while another one writes', async () => {
    const file = path.join(WORKSPACE, 'while-busy.csv');
    fs.writeFileSync(file, toCsv(files('while-busy')));
    const { documentId } = await check(files('busy'));
    const busy = {
      state: 'running',
      turn: 'of-another-process',
      slot: 'writing',
      is_dry_run: false,
      alive_at: new Date(),
    };
    const stateOf = (values: object) => strapi.db.connection(table).where({ document_id: documentId }).update(values);
    const { importFile } = fromBuild<{ importFile: (...args: unknown[]) => Promise<number> }>(
      'src/plugins/forum/server/src/imports/import-file',
    );
    const order = { file, isDryRun: false, delegation: null, locale: 'en' };
    const progress = { begin: () => undefined, step: () => undefined, end: () => undefined };
    const take = () => importFile(strapi, order, { progress, say: () => undefined });
    await stateOf(busy);
    await expect(take()).rejects.toMatchObject({ message: expect.stringContaining('Another import is being written') });
    expect(await draft('while-busy')).toBeNull();
    await stateOf({ state: 'checked', turn: null, slot: null });
    expect(await take()).toBe(0);
    expect(await draft('while-busy')).not.toBeNull();
  });

  it('that was cut off by a crash is marked as such, can be run again, and then leaves nothing twice', async () => {
    const { documentId } = await check(files('after-a-crash'));
    const silent = { state: 'running', turn: 'of-a-dead-process', slot: 'writing', is_dry_run: false };
    await strapi.db
      .connection(table)
      .where({ document_id: documentId })
      .update({ ...silent, alive_at: new Date() });
    expect((await read(documentId)).state).toBe('running');
    await forum.age(table, { document_id: documentId }, 'alive_at', 1);
    expect((await read(documentId)).state).toBe('interrupted');
    await run(documentId).expect(202);
    expect(await settled(documentId)).toMatchObject({ state: 'done', counts: { created: 1 } });
  });

  it('ends at once when the server stops, and goes on where it was', async () => {
    const rows = Array.from({ length: STOPPED }, (_, index) => ({ ...goodRow(index), slug: `stopped-${index}` }));
    const { documentId } = await check(rows);
    await run(documentId).expect(202);
    const { stopImports } = fromBuild<{ stopImports(): Promise<void> }>(
      'src/plugins/forum/server/src/imports/background',
    );
    await stopImports();
    const stopped = await read(documentId);
    expect(stopped.state).toBe('interrupted');
    const written = await strapi.db.query(PRACTICE).count({ where: { slug: { $startsWith: 'stopped-' } } });
    expect(written).toBeLessThan(STOPPED);
    await run(documentId).expect(202);
    expect((await settled(documentId)).counts).toMatchObject({ same: written, created: STOPPED - written });
  });

  it('is in the journal with who asked for it and how much came of it, and files go after 30 days', async () => {
    const { documentId } = await take(files('journalled'));
    const events = await forum.rows('forum_journal_entries', { subject_key: documentId });
    expect(events.map(({ event, actor_kind: kind }) => [event, kind])).toEqual([
      ['upload', 'panel'],
      ['run', 'panel'],
      ['finish', 'system'],
    ]);
    await forum.age(table, { document_id: documentId }, 'uploaded_at', 31);
    await forum.runJobs();
    expect(await forum.rows(table, { document_id: documentId })).toEqual([]);
    expect(await forum.rows('forum_import_parts', { import: documentId })).toEqual([]);
  });

  it('and the list are for who may: the newest first, without what is still being uploaded', async () => {
    const { documentId } = await check(files('newest'));
    const { body } = await forum.read('imports?pageSize=2').expect(200);
    expect(body.data[0]).toMatchObject({ documentId, state: 'checked', counts: { created: 1 } });
    expect(body.data[0]).not.toHaveProperty('problems');
    expect(body.data).toHaveLength(2);
  });
});
