/**
 * What follows from deadlines, when many come at once: two server processes with their jobs on, one of them
 * killed with -9 in the middle. Each consequence is there once, none is lost, and only a mail that was on
 * its way at the kill may have been sent twice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOfSeeded, databasesFor, type DatabaseClient } from '../support/databases';
import { startMailServer, type MailServer } from '../support/mail-server';
import { column, insertOwners, zoneOfDay } from '../support/owners';
import { startProcess, type RunningProcess } from '../support/process';
import { keyOf, numbers, openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const CALLS = isSoak ? 1000 : 30;
const DELEGATIONS = isSoak ? 60 : 5;
const DIGEST = 'Calls for action that concern you';

jest.setTimeout(900_000);

async function numberOf(rows: Rows, statement: string): Promise<number> {
  const [row] = await rows.all<{ total: number | string }>(statement);
  return Number(row?.total);
}

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
    `${numbers(client, 1, CALLS)} INSERT INTO calls_for_action (document_id, title, slug, summary, kind, what, locale, closes_at, published_at, created_at)
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
    `${numbers(client, 1, CALLS)} INSERT INTO forum_milestones (document_id, key, call, kind, due_at, closes_at, created_at)
     SELECT ${keyOf(client, 's')}, ${keyOf(client, 'c')} || ':closing:${iso}', ${keyOf(client, 'c')}, 'closing', ?, ?, ? FROM n`,
    [closed, closed, now],
  );
  return addresses;
}

/** Several processes are for PostgreSQL; on SQLite too with the full counts. */

describe.each(databasesFor('postgres'))('the sweep, on %s', (client) => {
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
});
