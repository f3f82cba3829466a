/**
 * A sweep costs as much as is due, whatever there is besides: the real sweeps, with as many calls in the tables as
 * here are asked for, and with ten times as many.
 */
import type { Core } from '@strapi/strapi';
import { copyOfSeeded, databasesFor } from '../support/databases';
import { newMailFolder } from '../support/letters';
import { fromBuild } from '../support/outside';
import { column, insertOwners, zoneOfDay } from '../support/owners';
import { startPlatform, type Platform } from '../support/platform';
import { keyOf, numbers, openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const CROWDS = isSoak ? [100_000, 1_000_000] : [2_000, 20_000];
const DUE = 10;
/** The best of them counts: a machine does other work too. */
const ROUNDS = isSoak ? 5 : 3;
/** How many people the old lines of digests went to. */
const READERS = 500;
/** A sweep that read what there is would take ten times as long among ten times as many. */
const LONGEST = 3;
const DAY = 86_400_000;

/** The tables that grow with the number of calls. */
const GROWING = [
  'calls_for_action',
  'calls_for_action_cmps',
  'calls_for_action_delegation_lnk',
  'components_call_deadlines',
  'forum_milestones',
  'forum_notices',
];
const ALL_ROWS = ['en', 'fr', 'es'].flatMap((locale) =>
  ['c.published_at', 'NULL'].map((publishedAt) => ({ locale, publishedAt })),
);
const isGrowing = (sql: string) => GROWING.some((table) => new RegExp(`[\`"]${table}[\`"]`).test(sql));

interface Statement {
  sql: string;
  bindings: unknown[];
}

interface Sweep {
  milliseconds: number;
  done: Record<string, number>;
  statements: Statement[];
  /** How many rows the statements gave or changed. */
  rows: number;
}

jest.setTimeout(1_800_000);

describe.each(databasesFor('postgres'))('a sweep, on %s', (client) => {
  let platform: Platform;
  let rows: Rows;
  let delegations: number[];
  let source: Record<string, unknown>;
  /** Of the calls that were due so far. */
  let due = 0;

  beforeAll(async () => {
    const database = await copyOfSeeded(client);
    rows = await openRows(database);
    const settings = { JOBS: 'off', LOG_LEVEL: 'warn', PLATFORM_TIME_ZONE: zoneOfDay(), MAIL_DIR: newMailFolder() };
    platform = await startPlatform({ ...database, ...settings });
    const found = await rows.all<{ id: number }>(
      `SELECT o.id FROM organisations o LEFT JOIN forum_mandates_organisation_lnk m ON m.organisation_id = o.id
       WHERE o.type = 'national-government' AND m.id IS NULL ORDER BY o.id LIMIT ${DUE}`,
    );
    delegations = found.map(({ id }) => id);
    await insertOwners(rows, client, delegations);
    const [call] = await rows.all<Record<string, unknown>>(
      "SELECT * FROM calls_for_action WHERE title LIKE 'Demonstration%' AND locale = 'en' AND published_at IS NOT NULL ORDER BY id LIMIT 1",
    );
    source = call as Record<string, unknown>;
    // What the seeds bring along.
    await sweep(platform.strapi);
  });

  afterAll(async () => {
    await platform?.stop();
    await rows?.close();
  });

  /** Published calls with deadline, owner and what follows from their closing, as rows like those of a real one. */
  async function insertCalls(letter: string, first: number, last: number, closesAt: Date): Promise<void> {
    const all = numbers(client, first, last);
    const key = keyOf(client, letter);
    const end = column(client, closesAt);
    // What is due is there as calls mostly are, in three languages, each as draft and published.
    const variants = letter === 'd' ? ALL_ROWS : ALL_ROWS.slice(0, 1);
    for (const [index, variant] of variants.entries()) await insertRows(letter, all, closesAt, { index, ...variant });
    await rows.all(
      `${all} INSERT INTO forum_milestones (document_id, key, call, kind, due_at, closes_at)
       SELECT ${key}, ${key} || ':closing', ${key}, 'closing', ?, ? FROM n`,
      [end, end],
    );
  }

  async function insertRows(
    letter: string,
    all: string,
    closesAt: Date,
    { index: variant, locale, publishedAt }: { index: number; locale: string; publishedAt: string },
  ): Promise<void> {
    const own = [
      'id',
      'document_id',
      'title',
      'slug',
      'closes_at',
      'closed_at',
      'deadline_changes',
      'locale',
      'published_at',
    ];
    const columns = Object.keys(source).filter((name) => !own.includes(name));
    const list = columns.map((name) => `"${name}"`).join(', ');
    const key = keyOf(client, letter);
    const id = `${letter === 'd' ? 900_000_000 + variant * 1_000_000 : 100_000_000} + i`;
    const end = column(client, closesAt);
    await rows.all(
      `${all} INSERT INTO calls_for_action (id, document_id, title, slug, locale, published_at, closes_at, ${list})
       SELECT ${id}, ${key}, 'Call ${letter} ' || i, 'call-${letter}-' || i, '${locale}', ${publishedAt}, ?, ${list} FROM n, calls_for_action c WHERE c.id = ?`,
      [end, source.id],
    );
    await rows.all(
      `${all} INSERT INTO components_call_deadlines (id, date, "precision") SELECT ${id}, ?, 'day' FROM n`,
      [closesAt.toISOString().slice(0, 10)],
    );
    await rows.all(
      `${all} INSERT INTO calls_for_action_cmps (entity_id, cmp_id, component_type, field) SELECT ${id}, ${id}, 'call.deadline', 'deadline' FROM n`,
    );
    const owner = `CASE i % ${DUE} ${delegations.map((each, index) => `WHEN ${index} THEN ${each}`).join(' ')} END`;
    await rows.all(
      `${all} INSERT INTO calls_for_action_delegation_lnk (call_for_action_id, organisation_id) SELECT ${id}, ${owner} FROM n`,
    );
  }

  /** What has come of reminders long ago. */
  async function insertPast(first: number, last: number): Promise<void> {
    const all = numbers(client, first, last);
    const past = column(client, new Date(Date.now() - 10 * DAY));
    const key = keyOf(client, 'c');
    await rows.all(
      `${all} INSERT INTO forum_milestones (document_id, key, call, kind, due_at, closes_at, done_at, result)
       SELECT ${keyOf(client, 'r')}, ${key} || ':reminder', ${key}, 'reminder-30', ?, ?, ?, 'done' FROM n`,
      [past, past, past],
    );
    await rows.all(
      `${all} INSERT INTO forum_notices (document_id, key, recipient_kind, recipient, call, kind, closes_at, digested_at)
       SELECT ${keyOf(client, 'n')}, ${key} || ':reminder', 'member', ${keyOf(client, 'o', `i % ${READERS}`)}, ${key}, 'reminder', ?, ? FROM n`,
      [past, past],
    );
  }

  async function sweepOfDue(): Promise<Sweep> {
    // Nobody gets a second digest on one day.
    await rows.all("DELETE FROM forum_outbox_messages WHERE template = 'call-digest'");
    await insertCalls('d', due, due + DUE - 1, new Date(Date.now() - 60_000));
    due += DUE;
    return sweep(platform.strapi);
  }

  it(`of ${DUE} closings and their digests costs the same among ${CROWDS.join(' and among ')} calls`, async () => {
    const best: Sweep[] = [];
    let there = 0;
    for (const crowd of CROWDS) {
      await insertCalls('c', there + 1, crowd, new Date(Date.now() + 40 * DAY));
      await insertPast(there + 1, crowd);
      there = crowd;
      // As its own daemon does by and by. The platform does not run it on SQLite.
      if (client === 'postgres') await rows.all('ANALYZE');
      const sweeps: Sweep[] = [];
      for (let round = 0; round < ROUNDS; round += 1) sweeps.push(await sweepOfDue());
      for (const { done } of sweeps) {
        expect(done).toMatchObject({ 'deadlines that have come': DUE, 'digests about calls': DUE });
      }
      sweeps.sort((one, other) => one.milliseconds - other.milliseconds);
      const [quickest] = sweeps as [Sweep];
      best.push(quickest);
      process.stdout.write(
        `${client}: ${crowd} calls, ${DUE} due: ${quickest.statements.length} statements on tables of calls, ` +
          `${quickest.rows} rows, ${quickest.milliseconds.toFixed(0)} ms\n`,
      );
      expect(await scansOf(quickest.statements)).toEqual([]);
    }
    const [few, many] = best as [Sweep, Sweep];
    expect([many.statements.length, many.rows]).toEqual([few.statements.length, few.rows]);
    const ratio = many.milliseconds / few.milliseconds;
    process.stdout.write(`${client}: ${ratio.toFixed(2)} times as long\n`);
    expect(ratio).toBeLessThan(LONGEST);
  });

  /** Where the database would go through the whole of a table that grows, to answer what the sweep has asked. */
  async function scansOf(statements: Statement[]): Promise<string[]> {
    const scans: string[] = [];
    for (const { sql, bindings } of new Map(statements.map((each) => [each.sql, each])).values()) {
      const explain = client === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
      const values = bindings.map((each) => (each instanceof Date ? column(client, each) : each));
      const plan = (await rows.all<Record<string, string>>(`${explain} ${sql}`, values))
        .map((row) => row.detail ?? row['QUERY PLAN'])
        .join('\n');
      const tables = new Map([...sql.matchAll(/`(\w+)` as `(\w+)`/g)].map(([, table, alias]) => [alias, table]));
      const scanned = [...plan.matchAll(/\bSCAN (\w+)|Seq Scan on (\w+)/g)].map(([, alias, table]) => {
        return table ?? tables.get(alias) ?? alias ?? '';
      });
      if (scanned.some((table) => GROWING.includes(table))) scans.push(`${sql}\n${plan}`);
    }
    return scans;
  }
});

/** Runs every sweep once, as the schedule does, and notes what they ask of the tables that grow. */
async function sweep(strapi: Core.Strapi): Promise<Sweep> {
  const { runJobs } = fromBuild<{ runJobs: (strapi: Core.Strapi) => Promise<Record<string, number>> }>(
    'src/plugins/forum/server/src/jobs',
  );
  const statements: Statement[] = [];
  let rows = 0;
  const note = (response: unknown, { sql, bindings = [] }: Statement) => {
    if (!isGrowing(sql)) return;
    statements.push({ sql, bindings });
    rows += countOf(response);
  };
  const { connection } = strapi.db;
  connection.on('query-response', note);
  const begun = performance.now();
  const done = await runJobs(strapi);
  const milliseconds = performance.now() - begun;
  connection.removeListener('query-response', note);
  return { milliseconds, done, statements, rows };
}

/** Rows that were read, or that were changed. */
function countOf(response: unknown): number {
  if (Array.isArray(response)) return response.length;
  return typeof response === 'number' ? response : 0;
}
