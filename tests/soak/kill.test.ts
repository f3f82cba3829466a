/**
 * The server process is killed at random moments while people apply and reviewers decide: nothing is lost,
 * nothing is done by halves, and no mail is repeated that the killed process was not just sending.
 *
 * `SOAK_SEED` repeats a run's decisions and moments.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  OUTCOME,
  application,
  delegationOf,
  inLanes,
  logInReviewers,
  outboxEmptied,
  post,
  tally,
  templateOf,
  type Answer,
  type Decision,
} from '../support/applications';
import { copyOfSeeded, databasesFor, refusalOf } from '../support/databases';
import { linkOf, startMailServer, type MailServer } from '../support/mail-server';
import { freePort, startProcess, type RunningProcess } from '../support/process';
import { openRows, type Rows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const people = isSoak ? 500 : 12;
const kills = isSoak ? 24 : 2;
const lanes = isSoak ? 32 : 8;
/** How many mails a process sends at once: AT_ONCE of the outbox. */
const MAILS_AT_ONCE = 4;
const seed = Number(process.env.SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Longest time from the chosen step to the kill, in milliseconds: a request's and a sending's length. */
const SPREAD = 600;
/** About as long as a decision takes, in milliseconds. */
const REQUEST = 60;
/** How long a mail is waited for at which a process is to be killed, in milliseconds. */
const UNTIL_NEXT_MAIL = 10_000;
/** A mail that a killed process had taken leaves after its lease of 45 s. */
const LONGEST_WAIT = 120_000;
const DECISION_EVENTS = ['approve', 'reject', 'request-information'];

/** @returns numbers from 0 to 1, always the same ones for a seed (mulberry32) */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Person {
  number: number;
  email: string;
  delegation: string;
  decision: Decision;
  /** Whether a question is answered. */
  answers: boolean;
  reviewer: number;
}

const STEPS_OF = ({ decision, answers }: Person) => (decision === 'request-information' && answers ? 4 : 3);

describe.each(databasesFor('postgres'))('killed at random moments, on %s', (client) => {
  const random = randomFrom(seed + (client === 'sqlite' ? 0 : 1));
  let mails: MailServer;
  let database: Record<string, string>;
  let settings: Record<string, string>;
  let server: RunningProcess;
  let up: Promise<void>;
  let rows: Rows;
  let tokens: string[];
  let crowd: Person[];
  let network = 0;
  let done = 0;
  let lost = 0;
  let asking = 0;
  let killed = 0;
  /** Recipient and template of what the killed processes were sending, with the lease they held. */
  const inFlight = new Map<string, string>();
  const taken: number[] = [];
  const complaints: string[] = [];

  async function start(): Promise<void> {
    server = await startProcess(['scripts/serve.mjs'], settings);
    await server.ready();
  }

  beforeAll(async () => {
    mails = await startMailServer();
    database = await copyOfSeeded(client);
    settings = {
      ...database,
      SMTP_URL: mails.url,
      TRUSTED_PROXY_HOPS: '1',
      LOG_LEVEL: 'warn',
      PORT: String(await freePort()),
    };
    up = start();
    await up;
    rows = await openRows(database);
    tokens = await logInReviewers(server.url);
    const delegations = [await delegationOf(rows, 'MU'), await delegationOf(rows, 'PH')];
    const decisions: Decision[] = ['approve', 'reject', 'request-information'];
    crowd = Array.from({ length: people }, (_, number) => ({
      number,
      email: `person-${number}@govmu.org`,
      delegation: delegations[Math.floor(random() * 2)] as string,
      decision: decisions[Math.floor(random() * 3)] as Decision,
      answers: random() < 0.5,
      reviewer: Math.floor(random() * 2),
    }));
  });

  afterAll(async () => {
    await server?.end('SIGTERM');
    await rows?.close();
    await mails?.stop();
  });

  /** Asks until there is an answer. @returns it, and whether an earlier request got none: it may have worked */
  async function persevere(path: string, body: object, token?: string): Promise<Answer & { uncertain: boolean }> {
    for (let uncertain = false; ; uncertain = true) {
      await up;
      asking += 1;
      try {
        return { ...(await post(`${server.url}${path}`, body, (network += 1), token)), uncertain };
      } catch {
        lost += 1;
        // The connection was cut before the process's end is known.
        await sleep(20);
      } finally {
        asking -= 1;
      }
    }
  }

  /** Notes what must not be: an answer other than the one hoped for, where none was lost before. */
  function judge(
    what: string,
    { status, body, uncertain }: Answer & { uncertain: boolean },
    good: number,
    again: number,
  ) {
    done += 1;
    if (status === good || (status === again && uncertain)) return;
    complaints.push(`${what}: ${status} ${JSON.stringify(body)}`);
  }

  async function live(person: Person): Promise<void> {
    const { email, delegation, decision, reviewer, answers } = person;
    const api = '/api/forum/registrations';
    const mail = (template: string) => mails.waitFor(email, (each) => templateOf(each) === template, LONGEST_WAIT);

    judge(`${email} applies`, await persevere(api, application(email, { organisation: delegation })), 202, 202);
    const token = linkOf(await mail('confirm-address'), 'confirm');
    judge(`${email} confirms`, await persevere(`${api}/confirm`, { data: { token } }), 200, 400);
    const [row] = await rows.all<{ document_id: string }>(
      'SELECT document_id FROM forum_registrations WHERE email = ?',
      [email],
    );
    const decided = await persevere(
      `/forum/registrations/${row?.document_id}/${decision}`,
      { data: { reason: 'As discussed', reply: 'What we have to say' } },
      tokens[reviewer] as string,
    );
    judge(`${email}: ${decision}`, decided, 200, 409);
    if (decided.status === 409 && decided.body.error.details.last?.event !== decision) {
      complaints.push(`${email}: ${decision} was refused, and nobody else decides: ${JSON.stringify(decided.body)}`);
    }
    if (decision !== 'request-information' || !answers) return;
    const answer = { token: linkOf(await mail('information-requested'), 'answer'), message: 'Here it is' };
    judge(`${email} answers`, await persevere(`${api}/answer`, { data: answer }), 200, 400);
  }

  /** Kills the process, notes what it was sending, and starts the next one. */
  async function kill(): Promise<void> {
    let isUp: () => void = () => undefined;
    up = new Promise((resolve) => (isUp = resolve));
    await server.end('SIGKILL');
    killed += 1;
    const sending = await rows.all<{ recipient: string; template: string; lease: string }>(
      `SELECT recipient, template, lease FROM forum_outbox_messages WHERE state = 'sending'`,
    );
    const news = sending.filter(({ lease }) => !inFlight.has(lease));
    taken.push(news.length);
    for (const { lease, recipient, template } of news) inFlight.set(lease, `${recipient} ${template}`);
    if (!isSoak) {
      // With small counts nobody waits for the lease to run out: it has.
      const past = client === 'sqlite' ? 0 : new Date(0);
      await rows.all(`UPDATE forum_outbox_messages SET lease_until = ? WHERE state = 'sending'`, [past]);
    }
    await start();
    isUp();
  }

  /** The mail server has a mail and has not said so yet. */
  function whileMailIsSent(): Promise<void> {
    return new Promise((resolve) => {
      const strike = () => {
        clearTimeout(timer);
        mails.beforeAnswer = undefined;
        server.child.kill('SIGKILL');
        resolve();
      };
      const timer = setTimeout(strike, UNTIL_NEXT_MAIL);
      mails.beforeAnswer = strike;
    });
  }

  /** The process is at work on a request. */
  async function whileAsked(): Promise<void> {
    while (asking === 0) await sleep(1);
    await sleep(random() * REQUEST);
  }

  /** Of each three one of those two, and any moment at all. With small counts there are but two kills. */
  const moments = [whileMailIsSent, whileAsked, () => sleep(random() * SPREAD)];

  it(`${people} people apply and are decided on, while the process is killed ${kills} times`, async () => {
    process.stdout.write(`${client}: SOAK_SEED=${seed}\n`);
    const steps = crowd.reduce((sum, person) => sum + STEPS_OF(person), 0);
    const begun = Date.now();
    const killing = (async () => {
      for (let number = 0; number < kills; number += 1) {
        const at = ((number + random()) / kills) * steps * 0.9;
        while (done < at) await sleep(5);
        await moments[number % moments.length]?.();
        await kill();
      }
    })();
    await Promise.all([inLanes(lanes, crowd, live), killing]);
    await outboxEmptied(rows, LONGEST_WAIT);
    process.stdout.write(
      `${client}: ${people} applications, ${done} steps, ${killed} kills, ${lost} requests without an answer, ` +
        `${taken.join('+')} mails in flight, ${Math.round((Date.now() - begun) / 1000)} s\n`,
    );
    expect(killed).toBe(kills);
    if (isSoak) expect(lost).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    expect(Math.max(...taken)).toBeLessThanOrEqual(MAILS_AT_ONCE);
  });

  it('each is in exactly one state, the one decided on, and its journal agrees', async () => {
    for (const { email, decision, answers } of crowd) {
      const registrations = await rows.all<{ document_id: string; state: string; active_email: string | null }>(
        'SELECT document_id, state, active_email FROM forum_registrations WHERE email = ?',
        [email],
      );
      expect(registrations).toHaveLength(1);
      const [{ document_id: key, state, active_email: active }] = registrations as [(typeof registrations)[0]];
      const isAnswered = decision === 'request-information' && answers;
      expect([email, state]).toEqual([email, isAnswered ? 'awaiting-review' : OUTCOME[decision].state]);
      expect(active).toBe(decision === 'reject' ? null : email);

      const entries = await rows.all<{ event: string; from_state: string | null; to_state: string | null }>(
        `SELECT event, from_state, to_state FROM forum_journal_entries
         WHERE subject_key = ? AND to_state IS NOT NULL ORDER BY id`,
        [key],
      );
      let reached: string | null = null;
      for (const { from_state: from, to_state: to } of entries) {
        expect([email, from]).toEqual([email, reached]);
        reached = to;
      }
      expect(reached).toBe(state);
      const events = entries.map(({ event }) => event);
      expect(events).toEqual(['submit', 'confirm', decision, ...(isAnswered ? ['answer'] : [])]);
      expect(events.filter((event) => DECISION_EVENTS.includes(event))).toHaveLength(1);
    }
  });

  it('who was approved has one account, one profile and one mandate, and nobody else has any', async () => {
    const accounts = await rows.all<{ email: string }>(`SELECT email FROM up_users WHERE email LIKE 'person-%'`);
    const mandates = await rows.all<{ email: string }>(
      `SELECT p.email AS email FROM forum_member_profiles p
         LEFT JOIN forum_mandates_member_lnk l ON l.member_profile_id = p.id
         LEFT JOIN forum_mandates m ON m.id = l.mandate_id AND m.ended_at IS NULL
       WHERE p.email LIKE 'person-%' AND m.id IS NOT NULL`,
    );
    const approved = crowd.filter(({ decision }) => decision === 'approve').map(({ email }) => email);
    expect(accounts.map(({ email }) => email).sort()).toEqual([...approved].sort());
    expect(mandates.map(({ email }) => email).sort()).toEqual([...approved].sort());
  });

  it('every mail owed was ordered once, and sent at least once', async () => {
    const ordered = await rows.all<{ recipient: string; template: string; key: string }>(
      'SELECT recipient, template, key FROM forum_outbox_messages',
    );
    const orders = tally(ordered.map(({ recipient, template }) => `${recipient} ${template}`));
    for (const { email, decision } of crowd) {
      for (const template of ['confirm-address', 'received', OUTCOME[decision].template]) {
        expect([email, template, orders.get(`${email} ${template}`)]).toEqual([email, template, 1]);
      }
    }
    const came = tally(mails.mails.map((mail) => `${mail.recipient} ${templateOf(mail)}`));
    for (const [which, count] of orders) {
      if ((came.get(which) ?? 0) < count) throw new Error(`${which}: ordered ${count}, came ${came.get(which) ?? 0}`);
    }
    for (const which of came.keys()) expect(orders.has(which)).toBe(true);
  });

  it('only mails in flight at a kill were sent twice', async () => {
    const ordered = await rows.all<{ recipient: string; template: string }>(
      'SELECT recipient, template FROM forum_outbox_messages',
    );
    const orders = tally(ordered.map(({ recipient, template }) => `${recipient} ${template}`));
    const came = tally(mails.mails.map((mail) => `${mail.recipient} ${templateOf(mail)}`));
    const flying = tally([...inFlight.values()]);
    let repeated = 0;
    for (const [which, count] of came) {
      const more = count - (orders.get(which) ?? 0);
      repeated += more;
      if (more > (flying.get(which) ?? 0))
        throw new Error(`${which}: ${more} too many, in flight ${flying.get(which) ?? 0}`);
    }
    process.stdout.write(
      `${client}: ${ordered.length} mails ordered, ${mails.mails.length} came, ${repeated} of them twice, ` +
        `${inFlight.size} were in flight at ${kills} kills\n`,
    );
    expect(repeated).toBeLessThanOrEqual(kills * MAILS_AT_ONCE);
    // One of the kills struck when the mail server had the mail: the test would see a repetition.
    expect(repeated).toBeGreaterThan(0);
  });

  it('the journal is still append-only', async () => {
    const before = await rows.all('SELECT count(*) AS n FROM forum_journal_entries');
    const refusal = /the journal is append-only/;
    expect(await refusalOf(rows.all(`UPDATE forum_journal_entries SET event = 'approve'`))).toMatch(refusal);
    expect(await refusalOf(rows.all('DELETE FROM forum_journal_entries'))).toMatch(refusal);
    expect(await rows.all('SELECT count(*) AS n FROM forum_journal_entries')).toEqual(before);
  });
});
