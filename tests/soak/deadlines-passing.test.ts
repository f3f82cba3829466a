/**
 * Deadlines pass while many people read and write, each through one of two server processes: no answer to a
 * question asked after a call has closed says that it is open, and no response is taken then.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { insertAccounts } from '../support/accounts';
import { delegationOf, inLanes } from '../support/applications';
import { copyOfSeeded, databasesFor, type DatabaseClient } from '../support/databases';
import { DEMO_PASSWORD } from '../support/environment';
import { insertOwners } from '../support/owners';
import { startProcess, type RunningProcess } from '../support/process';
import { keyOf, numbers, openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const DEADLINES = isSoak ? 1000 : 12;
const CLIENTS = isSoak ? 50 : 6;
const WRITERS = isSoak ? 400 : 6;
/** How many responses a member may write in an hour. */
const LIMIT = 20;
const AT_ONCE = 8;
/** Milliseconds from one deadline to the next. */
const STEP = isSoak ? 150 : 200;
const FIRST = isSoak ? 5000 : 1000;
/** A client asks about calls that closed less than so many milliseconds ago, or close within a few times as many. */
const NEAR = 1000;
const AHEAD = 4 * NEAR;

interface Call {
  key: string;
  closesAt: number;
}

/** A member, and how often they may still answer. */
interface Writer {
  token: string;
  left: number;
}

interface Asked {
  closesAt: number;
  begun: number;
}

jest.setTimeout(900_000);

describe.each(databasesFor('postgres'))('deadlines that pass, on %s', (client) => {
  let servers: RunningProcess[];
  let rows: Rows;
  let writers: Writer[];
  let calls: Call[];

  beforeAll(async () => {
    const database = await copyOfSeeded(client);
    rows = await openRows(database);
    await copyCalls(rows, client, DEADLINES);
    servers = [];
    for (let number = 0; number < 2; number += 1) {
      const server = await startProcess(['scripts/serve.mjs'], { ...database, LOG_LEVEL: 'warn' });
      await server.ready();
      servers.push(server);
    }
    writers = [];
    await inLanes(AT_ONCE, await insertWriters(rows, client), async (identifier) => {
      const answer = await fetch(`${urlOf(writers.length)}/api/auth/local`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ identifier, password: DEMO_PASSWORD }),
      });
      writers.push({ token: ((await answer.json()) as { jwt: string }).jwt, left: LIMIT });
    });
  });

  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.end('SIGTERM')));
    await rows?.close();
  });

  const urlOf = (number: number) => (servers[number % 2] as RunningProcess).url;

  it(`${DEADLINES} of them, with ${CLIENTS} clients: none is late`, async () => {
    const keys = await rows.all<{ document_id: string }>(
      "SELECT DISTINCT document_id FROM calls_for_action WHERE title LIKE 'Passing %'",
    );
    const begin = Date.now() + FIRST;
    calls = keys.map(({ document_id: key }, index) => ({ key, closesAt: begin + index * STEP }));
    const toColumn = (instant: number) => (client === 'sqlite' ? instant : new Date(instant).toISOString());
    for (const { key, closesAt } of calls) {
      await rows.all('UPDATE calls_for_action SET closes_at = ?, closed_at = ? WHERE document_id = ?', [
        toColumn(closesAt),
        toColumn(closesAt),
        key,
      ]);
    }
    const end = begin + DEADLINES * STEP + NEAR;
    const wrong: string[] = [];
    const count = { one: 0, list: 0, taken: 0, closed: 0, after: 0 };
    const accepted: Asked[] = [];

    const judge = (what: string, { closesAt, begun }: Asked, isWrong: boolean) => {
      if (begun < closesAt) return;
      count.after += 1;
      if (isWrong) wrong.push(`${what}, asked ${begun - closesAt} ms after it closed`);
    };
    const clientLoop = async (number: number) => {
      for (let turn = number; Date.now() < end; turn += 1) {
        const near = calls.filter(({ closesAt }) => closesAt - Date.now() > -NEAR && closesAt - Date.now() < AHEAD);
        const call = near[turn % Math.max(1, near.length)];
        if (call === undefined) {
          await sleep(20);
          continue;
        }
        const begun = Date.now();
        const asked = { closesAt: call.closesAt, begun };
        const writer = turn % 3 === 2 ? writers.find(({ left }) => left > 0) : undefined;
        if (turn % 3 === 0) {
          const answer = await fetch(`${urlOf(turn)}/api/calls-for-action/${call.key}?fields[0]=callState&populate=`);
          const { data } = (await answer.json()) as { data: { callState: string } };
          count.one += 1;
          judge(`it was ${data.callState}`, asked, data.callState !== 'closed');
        } else if (writer === undefined) {
          const query = 'callState=closing-soon&fields[0]=title&populate=&pagination[pageSize]=100&sort=closesAt';
          const answer = await fetch(`${urlOf(turn)}/api/calls-for-action?${query}`);
          const { data } = (await answer.json()) as { data: { documentId: string }[] };
          count.list += 1;
          for (const { key, closesAt } of near) {
            judge(
              'it was listed',
              { closesAt, begun },
              data.some(({ documentId }) => documentId === key),
            );
          }
        } else {
          writer.left -= 1;
          const answer = await fetch(`${urlOf(turn)}/api/calls-for-action/${call.key}/responses`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${writer.token}` },
            body: JSON.stringify({ data: { kind: 'partner', message: `Response ${turn} of client ${number}` } }),
          });
          const { error } = (await answer.json()) as { error?: { name: string } };
          if (answer.status === 201) {
            count.taken += 1;
            accepted.push(asked);
          } else if (error?.name === 'CallClosed') count.closed += 1;
          else wrong.push(`a response was answered ${answer.status} ${error?.name}`);
          judge('a response was taken', asked, answer.status === 201);
        }
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, (_, number) => clientLoop(number)));
    process.stdout.write(`${client}: ${DEADLINES} deadlines, ${CLIENTS} clients, ${JSON.stringify(count)}\n`);

    expect(wrong.slice(0, 10)).toEqual([]);
    // Every kind of question was asked, on both sides of the deadlines.
    for (const number of Object.values(count)) expect(number).toBeGreaterThan(0);
    const late = await rows.all<{ total: number | string }>(
      `SELECT count(*) AS total FROM forum_responses r WHERE r.created_at >=
         (SELECT min(c.closes_at) FROM calls_for_action c WHERE c.document_id = r.call)`,
    );
    const stored = await rows.all<{ total: number | string }>('SELECT count(*) AS total FROM forum_responses');
    expect([Number(late[0]?.total), Number(stored[0]?.total)]).toEqual([
      0,
      accepted.length + (await seededResponses()),
    ]);
  });

  /** The demonstration content may bring some along. */
  const seededResponses = async () => {
    const found = await rows.all<{ total: number | string }>(
      "SELECT count(*) AS total FROM forum_responses WHERE message NOT LIKE 'Response % of client %'",
    );
    return Number(found[0]?.total);
  };
});

/** Members with accounts. @returns their addresses */
async function insertWriters(rows: Rows, client: DatabaseClient): Promise<string[]> {
  const [delegation] = await rows.all<{ id: number }>('SELECT id FROM organisations WHERE document_id = ?', [
    await delegationOf(rows, 'PH'),
  ]);
  const { id } = delegation as { id: number };
  const addresses = await insertOwners(
    rows,
    client,
    Array.from({ length: WRITERS }, () => id),
  );
  await insertAccounts(rows, addresses);
  await rows.all(
    `INSERT INTO forum_member_profiles_user_lnk (member_profile_id, user_id)
     SELECT p.id, u.id FROM forum_member_profiles p JOIN up_users u ON u.email = p.email WHERE p.email LIKE 'owner-%'`,
  );
  return addresses;
}

/** Published calls of their own, as rows like those of a demonstration call, with its deadline. */
async function copyCalls(rows: Rows, client: DatabaseClient, many: number): Promise<void> {
  const [source] = await rows.all<Record<string, unknown>>(
    "SELECT * FROM calls_for_action WHERE title LIKE 'Demonstration%' AND locale = 'en' AND published_at IS NOT NULL ORDER BY id LIMIT 1",
  );
  const columns = Object.keys(source as object).filter(
    (name) => !['id', 'document_id', 'title', 'slug'].includes(name),
  );
  const list = columns.map((name) => `"${name}"`).join(', ');
  await rows.all(
    `${numbers(client, 1, many)} INSERT INTO calls_for_action (document_id, title, slug, ${list})
     SELECT ${keyOf(client, 'p')}, 'Passing ' || i, 'passing-' || i, ${list} FROM n, calls_for_action c WHERE c.id = ?`,
    [(source as { id: number }).id],
  );
}
