/**
 * Practices of many delegations are due at once, and two server processes find that out at the same moment:
 * each person is asked by one mail, with a line for each practice.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOfSeeded, databasesFor } from '../support/databases';
import { startMailServer, type MailServer } from '../support/mail-server';
import { column, insertOwners, zoneOfDay } from '../support/owners';
import { startProcess, type RunningProcess } from '../support/process';
import { openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
/** On top of the practices of the seeds. */
const PRACTICES = isSoak ? 3000 : 40;
const DELEGATIONS = isSoak ? 60 : 5;
const DIGEST = 'Are your delegation’s practices still valid?';
const YEAR = 366 * 86_400_000;

jest.setTimeout(900_000);

/** Several processes are for PostgreSQL; on SQLite too with the full counts. */

describe.each(databasesFor('postgres'))('two sweeps at once, on %s', (client) => {
  let mails: MailServer;
  let rows: Rows;
  let addresses: string[];
  const servers: RunningProcess[] = [];

  beforeAll(async () => {
    mails = await startMailServer();
    const database = await copyOfSeeded(client);
    rows = await openRows(database);
    addresses = await prepare();
    const settings = {
      ...database,
      SMTP_URL: mails.url,
      PLATFORM_TIME_ZONE: zoneOfDay(),
      JOBS: 'on',
      LOG_LEVEL: 'warn',
    };
    servers.push(...(await Promise.all([1, 2].map(() => startProcess(['scripts/serve.mjs'], settings)))));
    await Promise.all(servers.map((server) => server.ready()));
  });

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    await rows?.close();
    await mails?.stop();
  });

  const numberOf = async (statement: string) =>
    Number((await rows.all<{ total: number | string }>(`SELECT count(*) AS total FROM ${statement}`))[0]?.total);

  /** Delegations with one contributor each, and practices of theirs that were confirmed over a year ago. */
  async function prepare(): Promise<string[]> {
    const delegations = await rows.all<{ id: number; document_id: string }>(
      `SELECT o.id, o.document_id FROM organisations o LEFT JOIN forum_mandates_organisation_lnk m ON m.organisation_id = o.id
       LEFT JOIN forum_confirmations c ON c.delegation = o.document_id
       WHERE o.type = 'national-government' AND m.id IS NULL AND c.id IS NULL ORDER BY o.id LIMIT ${DELEGATIONS}`,
    );
    const owners = await insertOwners(
      rows,
      client,
      delegations.map(({ id }) => id),
    );
    const old = column(client, new Date(Date.now() - YEAR));
    const past = column(client, new Date(Date.now() - 60_000));
    for (let index = 0; index < PRACTICES; index += 1) {
      const key = `p${String(index).padStart(23, '0')}`;
      const owner = delegations[index % DELEGATIONS] as (typeof delegations)[number];
      await rows.all(
        "INSERT INTO practices (document_id, title, slug, summary, locale, last_confirmed_at, published_at, created_at) VALUES (?, ?, ?, 'Who does what, where.', 'en', ?, ?, ?)",
        [key, `Due ${index}`, `due-${index}`, old, old, old],
      );
      await rows.all(
        'INSERT INTO practices_delegation_lnk (practice_id, organisation_id) SELECT id, ? FROM practices WHERE document_id = ?',
        [owner.id, key],
      );
      await rows.all(
        'INSERT INTO forum_confirmations (document_id, practice, delegation, confirmed_at, step, next_at, created_at) VALUES (?, ?, ?, ?, 0, ?, ?)',
        [`q${key.slice(1)}`, key, owner.document_id, old, past, old],
      );
    }
    return owners;
  }

  it(`ask each of ${DELEGATIONS} people once, about ${PRACTICES} practices in all`, async () => {
    const asked = () => numberOf('forum_confirmations WHERE asked_at IS NOT NULL');
    const unsent = () => numberOf("forum_outbox_messages WHERE template LIKE 'practice-digest%' AND state <> 'sent'");
    const waiting = () => numberOf('forum_confirmation_links WHERE digested_at IS NULL');
    while ((await asked()) < PRACTICES || (await waiting()) > 0 || (await unsent()) > 0) await sleep(50);
    // The next sweeps of both would have come by now if they had anything to do.
    await sleep(1000);

    const received = mails.mails.filter(({ subject }) => subject === DIGEST);
    expect(received.map(({ recipient }) => recipient).sort()).toEqual([...addresses].sort());
    const lines = received.map(({ text }) => new Set(text.match(/Due \d+/g)).size);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBe(PRACTICES);
    expect(await numberOf('forum_confirmation_links')).toBe(PRACTICES);
    expect(await numberOf('forum_confirmations WHERE step = 1')).toBe(PRACTICES);
    expect(await numberOf("forum_link_tokens WHERE purpose = 'confirm-practice'")).toBe(PRACTICES);
    for (const server of servers) expect(server.output()).not.toMatch(/error/i);
  });
});
