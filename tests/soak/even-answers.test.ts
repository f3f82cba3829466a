/**
 * Whether an address is known shows in no answer: not in its words, not in its headers, not in its time.
 * Known and unknown ones are asked for by turns, so that both halves see the same machine. With small counts
 * the times are reported only: a median of six says little on a busy machine.
 */
import { performance } from 'node:perf_hooks';
import { insertAccounts } from '../support/accounts';
import { addressIn, application, delegationOf, inLanes } from '../support/applications';
import { copyOfSeeded, databasesFor } from '../support/databases';
import { startMailServer, type MailServer } from '../support/mail-server';
import { startProcess, type RunningProcess } from '../support/process';
import { openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const total = isSoak ? 1000 : 12;
/** How far the medians of both halves may be apart. */
const TOLERANCE = 0.1;
/** What differs from answer to answer whoever asks. */
const VARYING_HEADERS = ['date'];

interface Sample {
  kind: string;
  answer: string;
  /** Milliseconds. */
  time: number;
}

const median = (numbers: number[]) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle) - 1] as number)) / 2;
};

describe.each(databasesFor('sqlite'))('known and unknown addresses, on %s', (client) => {
  let mails: MailServer;
  let server: RunningProcess;
  let rows: Rows;
  let delegation: string;
  let network = 0;
  const member = (number: number) => `member-${number}@govmu.org`;
  const applicant = (number: number) => `applicant-${number}@govmu.org`;

  beforeAll(async () => {
    mails = await startMailServer();
    const database = await copyOfSeeded(client);
    rows = await openRows(database);
    await insertAccounts(
      rows,
      Array.from({ length: total / 2 }, (_, number) => member(number)),
    );
    server = await startProcess(['scripts/serve.mjs'], {
      ...database,
      SMTP_URL: mails.url,
      TRUSTED_PROXY_HOPS: '1',
      LOG_LEVEL: 'warn',
    });
    await server.ready();
    delegation = await delegationOf(rows, 'MU');
    // What a process does for the first time takes longer.
    for (let warm = 0; warm < 5; warm += 1) {
      await register(`warm-${warm}@govmu.org`);
      await logIn(`warm-${warm}@govmu.org`);
    }
  });

  afterAll(async () => {
    await server?.end('SIGTERM');
    await rows?.close();
    await mails?.stop();
  });

  async function ask(path: string, body: object): Promise<{ answer: string; time: number; status: number }> {
    network += 1;
    const begun = performance.now();
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': addressIn(network) },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const time = performance.now() - begun;
    const headers = [...response.headers].filter(([name]) => !VARYING_HEADERS.includes(name));
    return { answer: JSON.stringify([response.status, text, headers]), time, status: response.status };
  }

  const register = (email: string) => ask('/api/forum/registrations', application(email, { organisation: delegation }));
  const logIn = (identifier: string) => ask('/api/auth/local', { identifier, password: 'Not-the-password-1' });
  const forget = (email: string) => ask('/api/auth/forgot-password', { email });
  const resend = (email: string) => ask('/api/forum/registrations/resend', { data: { email } });

  /** Asks for one known and one unknown address by turns, and now the one first, now the other. */
  async function sample(
    count: number,
    known: (number: number) => { kind: string; email: string },
    unknown: (number: number) => string,
    question: typeof register,
    status: number,
  ): Promise<Sample[]> {
    const samples: Sample[] = [];
    const take = async (kind: string, email: string) => {
      const asked = await question(email);
      expect(asked.status).toBe(status);
      samples.push({ kind, answer: asked.answer, time: asked.time });
    };
    for (let number = 0; number < count / 2; number += 1) {
      const { kind, email } = known(number);
      if (number % 4 < 2) await take('unknown', unknown(number));
      await take(kind, email);
      if (number % 4 >= 2) await take('unknown', unknown(number));
    }
    return samples;
  }

  function judge(what: string, samples: Sample[]): void {
    expect([...new Set(samples.map(({ answer }) => answer))]).toHaveLength(1);
    const timesOf = (isOne: (kind: string) => boolean) =>
      samples.filter(({ kind }) => isOne(kind)).map(({ time }) => time);
    const unknown = median(timesOf((kind) => kind === 'unknown'));
    const kinds = [...new Set(samples.map(({ kind }) => kind))].filter((kind) => kind !== 'unknown');
    const halves = [['known', median(timesOf((kind) => kind !== 'unknown'))] as const].concat(
      kinds.length < 2 ? [] : kinds.map((kind) => [kind as 'known', median(timesOf((each) => each === kind))] as const),
    );
    const figures = halves.map(
      ([kind, time]) => `${kind} ${time.toFixed(1)} ms (ratio ${(time / unknown).toFixed(3)})`,
    );
    process.stdout.write(
      `${client}, ${what}, ${samples.length}: unknown ${unknown.toFixed(1)} ms, ${figures.join(', ')}\n`,
    );
    if (!isSoak) return;
    for (const [kind, time] of halves) {
      expect([kind, Math.abs(time / unknown - 1) <= TOLERANCE]).toEqual([kind, true]);
    }
  }

  it(`${total} registrations`, async () => {
    const samples = await sample(
      total,
      // Every other one has an account, every other one has applied a while ago.
      (number) =>
        number % 2 === 0
          ? { kind: 'member', email: member(number) }
          : { kind: 'applicant', email: applicant(Math.floor(number / 2)) },
      applicant,
      register,
      202,
    );
    judge('registrations', samples);
    const [{ n }] = (await rows.all(
      `SELECT count(*) AS n FROM forum_registrations WHERE email LIKE 'applicant-%' OR email LIKE 'member-%'`,
    )) as [{ n: number | string }];
    expect(Number(n)).toBe(total / 2);
  });

  it(`${total} logins with a wrong password`, async () => {
    const samples = await sample(
      total,
      (number) => ({ kind: 'member', email: member(number) }),
      (number) => `nobody-${number}@govmu.org`,
      logIn,
      400,
    );
    judge('logins', samples);
  });

  it(`${total} forgotten passwords`, async () => {
    const samples = await sample(
      total,
      (number) => ({ kind: 'member', email: member(number) }),
      (number) => `nobody-${number}@govmu.org`,
      forget,
      200,
    );
    judge('forgotten passwords', samples);
  });

  it(`${total} confirmations sent again`, async () => {
    const samples = await sample(
      total,
      (number) => ({ kind: 'applicant', email: applicant(number) }),
      (number) => `stranger-${number}@govmu.org`,
      resend,
      202,
    );
    judge('confirmations sent again', samples);
  });

  it('the known ones did get their mails', async () => {
    const [registered, forgotten, again] = await Promise.all(
      ['already-%', 'password-reset', 'confirm-address'].map(async (template) => {
        const [row] = await rows.all<{ n: number | string }>(
          'SELECT count(*) AS n FROM forum_outbox_messages WHERE template LIKE ?',
          [template],
        );
        return Number(row?.n);
      }),
    );
    expect(registered).toBe(total / 2);
    expect(forgotten).toBe(total / 2);
    // One with the application, one sent again; and the ones that warmed up.
    expect(again).toBe(total + 5);
    // Whoever asks is told nothing; whoever reads the mail is.
    await inLanes(4, [0, 2, 4], async (number) => {
      await mails.waitFor(member(number), ({ subject }) => /already have an account/.test(subject));
    });
  });
});
