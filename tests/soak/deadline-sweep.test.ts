/**
 * What follows from deadlines, when many come at once: two server processes with their jobs on, one of them
 * killed with -9 in the middle. Each consequence is there once, none is lost, and only a mail that was on
 * its way at the kill may have been sent twice. And the sweep reads what is due, not what there is.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOfSeeded, type DatabaseClient } from '../support/databases';
import { startMailServer, type MailServer } from '../support/mail-server';
import { column, insertOwners, zoneOfDay } from '../support/owners';
import { startProcess, type RunningProcess } from '../support/process';
import { openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const CALLS = isSoak ? 1000 : 60;
const DELEGATIONS = isSoak ? 60 : 8;
/** How many there are besides those that are due. */
const CROWDS = isSoak ? [100_000, 1_000_000] : [2_000, 20_000];
const DUE = 10;
const DIGEST = 'Calls for action that concern you';

jest.setTimeout(900_000);

async function numberOf(rows: Rows, statement: string, values: unknown[] = []): Promise<number> {
  const [row] = await rows.all<{ total: number | string }>(statement, values);
  return Number(row?.total);
}

/** `n(i)`: the numbers from 1. */
const numbersTo = (client: DatabaseClient, many: number) =>
  client === 'sqlite'
    ? `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})`
    : `WITH n AS (SELECT generate_series(1, ${many}) AS i)`;
const keyOf = (client: DatabaseClient, letter: string) =>
  client === 'sqlite' ? `printf('${letter}%023d', i)` : `'${letter}' || lpad(i::text, 23, '0')`;

/** Members of delegations that have none yet, and closed calls of theirs whose closing has not been swept. */
async function prepare(rows: Rows, client: DatabaseClient): Promise<string[]> {
  const delegations = await rows.all<{ id: number }>(
    `SELECT o.id FROM organisations o LEFT JOIN forum_mandates_organisation_lnk m ON m.organisation_id = o.id
     WHERE o.type = 'national-government' AND m.id IS NULL ORDER BY o.id LIMIT ${DELEGATIONS}`,
  );
  const now = column(client, new Date());
  const addresses = await insertOwners(
    rows,
    client,
    delegations.map(({ id }) => id),
  );
  const closed = column(client, new Date(Date.now() - 60_000));
  await rows.all(
    `${numbersTo(client, CALLS)} INSERT INTO calls_for_action (document_id, title, slug, summary, kind, what, locale, closes_at, published_at, created_at)
     SELECT ${keyOf(client, 'c')}, 'Due ' || i, 'due-' || i, 'Who asks for what, and of whom.', 'partners', 'Partners', 'en', ?, ?, ? FROM n`,
    [closed, now, now],
  );
  await rows.all(
    `INSERT INTO calls_for_action_delegation_lnk (call_for_action_id, organisation_id)
     SELECT c.id, o.id FROM calls_for_action c JOIN (
       SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM organisations WHERE id IN (${delegations.map(({ id }) => id).join(', ')})
     ) o ON o.place = c.id % ${DELEGATIONS} WHERE c.title LIKE 'Due %'`,
  );
  const iso = new Date(typeof closed === 'number' ? closed : Date.parse(closed)).toISOString();
  await rows.all(
    `${numbersTo(client, CALLS)} INSERT INTO forum_milestones (document_id, key, call, kind, due_at, closes_at, created_at)
     SELECT ${keyOf(client, 's')}, ${keyOf(client, 'c')} || ':closing:${iso}', ${keyOf(client, 'c')}, 'closing', ?, ?, ? FROM n`,
    [closed, closed, now],
  );
  return addresses;
}

/** Several processes are for PostgreSQL; on SQLite too with the full counts. */
const DATABASES: DatabaseClient[] = isSoak ? ['sqlite', 'postgres'] : ['postgres'];

describe.each(DATABASES)('the sweep, on %s', (client) => {
  let mails: MailServer;
  let rows: Rows;
  let settings: Record<string, string>;
  const running: RunningProcess[] = [];

  beforeAll(async () => {
    mails = await startMailServer();
    const database = await copyOfSeeded(client);
    rows = await openRows(database);
    settings = { ...database, SMTP_URL: mails.url, PLATFORM_TIME_ZONE: zoneOfDay(), JOBS: 'on', LOG_LEVEL: 'warn' };
  });

  afterAll(async () => {
    await Promise.all(running.map((server) => server.end('SIGTERM')));
    await rows?.close();
    await mails?.stop();
  });

  const start = async () => {
    const server = await startProcess(['scripts/serve.mjs'], settings);
    running.push(server);
    return server;
  };
  const done = () =>
    numberOf(rows, "SELECT count(*) AS total FROM forum_milestones WHERE kind = 'closing' AND done_at IS NOT NULL");
  const until = async (condition: () => Promise<boolean>) => {
    while (!(await condition())) await sleep(20);
  };

  it(`does each of ${CALLS} consequences once, though a process is killed in the middle`, async () => {
    const addresses = await prepare(rows, client);
    const [first] = await Promise.all([start(), start()]);
    await until(async () => (await done()) >= CALLS / 3);
    const atKill = await done();
    await (first as RunningProcess).end('SIGKILL');
    running.splice(running.indexOf(first as RunningProcess), 1);
    // A replica that comes back sweeps at once, beside the one that went on.
    await (await start()).ready();
    await until(async () => (await done()) === CALLS);
    await until(async () => mails.mails.filter(({ subject }) => subject === DIGEST).length >= addresses.length);
    await until(
      async () =>
        (await numberOf(
          rows,
          "SELECT count(*) AS total FROM forum_outbox_messages WHERE template = 'call-digest' AND state <> 'sent'",
        )) === 0,
    );

    const twice = (table: string, what: string) =>
      numberOf(rows, `SELECT count(*) AS total FROM (SELECT 1 FROM ${table} GROUP BY ${what} HAVING count(*) > 1) t`);
    expect({
      journal: await numberOf(rows, "SELECT count(*) AS total FROM forum_journal_entries WHERE event = 'close'"),
      journalTwice: await twice("forum_journal_entries WHERE event = 'close'", 'subject_key'),
      notices: await numberOf(rows, "SELECT count(*) AS total FROM forum_notices WHERE kind = 'closing'"),
      waiting: await numberOf(rows, 'SELECT count(*) AS total FROM forum_notices WHERE digested_at IS NULL'),
      results: await numberOf(rows, "SELECT count(*) AS total FROM forum_milestones WHERE result = 'done'"),
    }).toEqual({ journal: CALLS, journalTwice: 0, notices: CALLS, waiting: 0, results: CALLS });

    // Every line is in a digest of its owner: of the day, and where the first left before the sweep ended, none is lost.
    const ordered = await numberOf(
      rows,
      "SELECT count(*) AS total FROM forum_outbox_messages WHERE template = 'call-digest'",
    );
    const received = mails.mails.filter(({ subject }) => subject === DIGEST);
    const copies = addresses.map((address) => received.filter(({ recipient }) => recipient === address).length);
    process.stdout.write(
      `${client}: ${CALLS} calls, killed after ${atKill}; ${ordered} digests ordered, ${received.length} received\n`,
    );
    expect(ordered).toBe(addresses.length);
    expect(Math.min(...copies)).toBe(1);
    expect(Math.max(...copies)).toBeLessThanOrEqual(2);
  });

  it(`reads ${DUE} rows of ${CROWDS.join(' and of ')}`, async () => {
    const later = column(client, new Date(Date.now() + 40 * 86_400_000));
    const past = column(client, new Date(Date.now() - 1000));
    const now = column(client, new Date());
    await rows.all('DELETE FROM forum_milestones');
    let there = 0;
    for (const crowd of CROWDS) {
      await rows.all(
        `${numbersTo(client, crowd - there)} INSERT INTO forum_milestones (document_id, key, call, kind, due_at, closes_at, done_at)
         SELECT 'x', '${crowd}:' || i, 'x', 'outcome', ?, ?, CASE WHEN i % 2 = 0 THEN ${client === 'postgres' ? '?::timestamp' : '?'} END FROM n`,
        [later, later, now],
      );
      there = crowd;
      await rows.all('DELETE FROM forum_milestones WHERE due_at <= ?', [past]);
      await rows.all(
        `${numbersTo(client, DUE)} INSERT INTO forum_milestones (document_id, key, call, kind, due_at, closes_at)
         SELECT 'y', 'due ${crowd}:' || i, 'y', 'outcome', ?, ? FROM n`,
        [past, past],
      );
      if (client === 'postgres') await rows.all('ANALYZE forum_milestones');
      const statement = `SELECT * FROM forum_milestones WHERE done_at IS NULL AND due_at <= ? ORDER BY due_at ASC, id ASC LIMIT 100`;
      const begun = performance.now();
      const found = await rows.all(statement, [now]);
      const took = performance.now() - begun;
      const explain = client === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN (ANALYZE)';
      const plan = (await rows.all<Record<string, string>>(`${explain} ${statement}`, [now]))
        .map((row) => row.detail ?? row['QUERY PLAN'])
        .join('\n');
      process.stdout.write(`${client}: ${crowd} rows, ${found.length} due, ${took.toFixed(1)} ms\n${plan}\n`);
      expect(found).toHaveLength(DUE);
      expect(plan).toContain('forum_milestones_done_at_due_at_idx');
      expect(plan).not.toMatch(/\bSCAN forum_milestones\b|Seq Scan/);
    }
  });
});
