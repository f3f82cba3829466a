/**
 * Two reviewers decide on one application at the same moment, each through a server process of their own:
 * one decision holds, one entry of the journal tells of it, one mail leaves.
 */
import {
  OUTCOME,
  REVIEWERS,
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
import { copyOfSeeded, databasesFor } from '../support/databases';
import { linkOf, startMailServer, type MailServer } from '../support/mail-server';
import { startProcess, type RunningProcess } from '../support/process';
import { openRows, type Rows } from '../support/rows';

const races = process.env.SOAK === 'on' ? 200 : 6;
const AT_ONCE = 8;

const PAIRS: [Decision, Decision][] = [
  ['approve', 'reject'],
  ['approve', 'approve'],
  ['reject', 'request-information'],
];

interface Race {
  number: number;
  email: string;
  /** Typed in for some: then the approval creates it. */
  organisationName: string | undefined;
  documentId: string;
}

interface Outcome extends Race {
  answers: Answer[];
  decisions: Decision[];
}

describe.each(databasesFor('postgres'))('two reviewers at the same moment, on %s', (client) => {
  let mails: MailServer;
  let servers: RunningProcess[];
  let rows: Rows;
  let tokens: string[];
  let outcomes: Outcome[];
  const sentBefore = new Set<string>();

  beforeAll(async () => {
    mails = await startMailServer();
    const database = await copyOfSeeded(client);
    const settings = { ...database, SMTP_URL: mails.url, TRUSTED_PROXY_HOPS: '1', LOG_LEVEL: 'warn' };
    servers = [];
    for (let process = 0; process < 2; process += 1) {
      const server = await startProcess(['scripts/serve.mjs'], settings);
      await server.ready();
      servers.push(server);
    }
    rows = await openRows(database);
    tokens = await logInReviewers(urlOf(0));
  });

  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.end('SIGTERM')));
    await rows?.close();
    await mails?.stop();
  });

  const urlOf = (number: number) => (servers[number % 2] as RunningProcess).url;

  /** Brings an application to where it awaits review, by both servers in turn. */
  async function apply(race: Race, delegation: string): Promise<void> {
    const { number, email, organisationName } = race;
    const typedIn = { organisationName, organisationType: 'national-government', country: 'TV' };
    const body = application(email, organisationName === undefined ? { organisation: delegation } : typedIn);
    const applied = await post(`${urlOf(number)}/api/forum/registrations`, body, number);
    expect(applied.status).toBe(202);
    const token = linkOf(await mails.waitFor(email), 'confirm');
    const confirmed = await post(`${urlOf(number + 1)}/api/forum/registrations/confirm`, { data: { token } }, number);
    expect(confirmed.status).toBe(200);
    const [row] = await rows.all<{ document_id: string }>(
      'SELECT document_id FROM forum_registrations WHERE email = ?',
      [email],
    );
    race.documentId = (row as { document_id: string }).document_id;
  }

  async function decide(race: Race): Promise<Outcome> {
    const { number, documentId } = race;
    const decisions = PAIRS[number % PAIRS.length] as [Decision, Decision];
    const answers = await Promise.all(
      decisions.map((decision, reviewer) =>
        post(
          `${urlOf(reviewer + Math.floor(number / PAIRS.length))}/forum/registrations/${documentId}/${decision}`,
          { data: { reason: `Reason ${reviewer}`, reply: `Reply ${reviewer}` } },
          undefined,
          tokens[reviewer] as string,
        ),
      ),
    );
    return { ...race, decisions, answers };
  }

  it(`${races} times: one 200, and one 409 that tells what the other did`, async () => {
    const delegation = await delegationOf(rows, 'MU');
    const all = Array.from({ length: races }, (_, number) => ({
      number,
      email: `racer-${number}@govmu.org`,
      organisationName: number % 4 === 1 ? `Ministry of Races ${number}` : undefined,
      documentId: '',
    }));
    await inLanes(AT_ONCE, all, (race) => apply(race, delegation));
    await outboxEmptied(rows);
    for (const { recipient, subject } of mails.mails) sentBefore.add(`${recipient} ${subject}`);

    outcomes = [];
    const begun = Date.now();
    for (const race of all) outcomes.push(await decide(race));
    process.stdout.write(`${client}: ${races} races in ${Date.now() - begun} ms\n`);

    const wins = [0, 0];
    for (const { answers, decisions } of outcomes) {
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = answers.findIndex(({ status }) => status === 200);
      wins[winner] = (wins[winner] ?? 0) + 1;
      const refusal = (answers[1 - winner] as Answer).body.error;
      expect(refusal).toMatchObject({
        name: 'InvalidTransition',
        details: {
          state: OUTCOME[decisions[winner] as Decision].state,
          last: {
            event: decisions[winner],
            actor: { kind: 'panel', name: ['Support Unit One', 'Support Unit Two'][winner] },
          },
        },
      });
    }
    process.stdout.write(`${client}: the first of the two won ${wins[0]} times, the second ${wins[1]}\n`);
  });

  it('one journal entry each, and the state that it tells of', async () => {
    const reviewers = await rows.all<{ email: string; document_id: string }>(
      'SELECT email, document_id FROM admin_users',
    );
    for (const { documentId, answers, decisions } of outcomes) {
      const winner = answers.findIndex(({ status }) => status === 200);
      const decision = decisions[winner] as Decision;
      const { state } = OUTCOME[decision];
      const [registration] = await rows.all('SELECT state FROM forum_registrations WHERE document_id = ?', [
        documentId,
      ]);
      expect(registration).toEqual({ state });
      const entries = await rows.all(
        `SELECT event, from_state, to_state, actor_key FROM forum_journal_entries
         WHERE subject_key = ? AND event IN ('approve', 'reject', 'request-information') ORDER BY id`,
        [documentId],
      );
      const key = reviewers.find(({ email }) => email === REVIEWERS[winner])?.document_id;
      expect(entries).toEqual([{ event: decision, from_state: 'awaiting-review', to_state: state, actor_key: key }]);
      const notes = await rows.all<{ reason: string; reply: string }>(
        'SELECT reason, reply FROM forum_journal_notes WHERE subject_key = ? AND reason IS NOT NULL',
        [documentId],
      );
      expect(notes).toEqual([{ reason: `Reason ${winner}`, reply: `Reply ${winner}` }]);
    }
  });

  it('one mail each, and every other mail once too', async () => {
    await outboxEmptied(rows);
    for (const { email, answers, decisions } of outcomes) {
      const winner = answers.findIndex(({ status }) => status === 200);
      const told = mails.to(email).filter(({ subject }) => !sentBefore.has(`${email} ${subject}`));
      expect(told.map(templateOf)).toEqual([OUTCOME[decisions[winner] as Decision].template]);
      expect(told[0]?.text).toContain(`Reply ${winner}`);
    }
    const ordered = await rows.all<{ recipient: string; template: string }>(
      'SELECT recipient, template FROM forum_outbox_messages',
    );
    const came = tally(mails.mails.map((mail) => `${mail.recipient} ${templateOf(mail)}`));
    expect(came).toEqual(tally(ordered.map(({ recipient, template }) => `${recipient} ${template}`)));
  });

  it('one account, one mandate and one organisation for who was approved, none for others', async () => {
    for (const { email, organisationName, answers, decisions } of outcomes) {
      const isApproved = decisions[answers.findIndex(({ status }) => status === 200)] === 'approve';
      const expected = isApproved ? 1 : 0;
      const count = async (statement: string, value: string) =>
        Number((await rows.all<{ n: number | string }>(statement, [value]))[0]?.n);
      expect(await count('SELECT count(*) AS n FROM up_users WHERE email = ?', email)).toBe(expected);
      expect(
        await count(
          `SELECT count(*) AS n FROM forum_mandates m
             JOIN forum_mandates_member_lnk l ON l.mandate_id = m.id
             JOIN forum_member_profiles p ON p.id = l.member_profile_id
           WHERE p.email = ? AND m.ended_at IS NULL`,
          email,
        ),
      ).toBe(expected);
      if (organisationName === undefined) continue;
      expect(await count('SELECT count(*) AS n FROM organisations WHERE name = ?', organisationName)).toBe(expected);
    }
  });

  it(`${races / 2} addresses, each applied with twice at the same moment: one application, and a mail for the other`, async () => {
    const delegation = await delegationOf(rows, 'MU');
    const addresses = Array.from({ length: races / 2 }, (_, number) => `twin-${number}@govmu.org`);
    let network = races;
    await inLanes(AT_ONCE, addresses, async (email) => {
      const answers = await Promise.all(
        [0, 1].map((number) =>
          post(
            `${urlOf(number)}/api/forum/registrations`,
            application(email, { organisation: delegation }),
            (network += 1),
          ),
        ),
      );
      const accepted = { status: 202, body: { data: { state: 'awaiting-confirmation' } } };
      expect(answers).toEqual([accepted, accepted]);
    });
    await outboxEmptied(rows);
    for (const email of addresses) {
      expect(await rows.all('SELECT state FROM forum_registrations WHERE email = ?', [email])).toEqual([
        { state: 'awaiting-confirmation' },
      ]);
      expect(mails.to(email).map(templateOf).sort()).toEqual(['already-applied', 'confirm-address']);
    }
  });

  it('without a word of a locked database', () => {
    for (const server of servers) expect(server.output()).not.toMatch(/SQLITE_BUSY|database is locked|deadlock/i);
  });
});
