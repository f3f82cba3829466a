/** Mails leave once, are tried again when the mail server cannot take them, and end when it will not. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OutboxMessage as Message } from '../../src/plugins/forum/server/src/outbox/mail-kinds';
import { application } from '../support/applications';
import { copyOfSeeded, onceOn, refusalOf } from '../support/databases';
import { linkOf, startMailServer, type MailServer } from '../support/mail-server';
import { fromBuild } from '../support/outside';
import { databaseClient, logInToPanel, startPlatform, type Platform } from '../support/platform';

const OUTBOX = 'plugin::forum.outbox-message';
const REGISTRATION = 'plugin::forum.registration';
const JOURNAL = 'plugin::forum.journal-entry';
const SECOND = 1000;
const DAY = 24 * 60 * 60 * SECOND;

let mails: MailServer;
let database: Record<string, string>;
let platform: Platform;
let panel: { Authorization: string };
let delegation: string;
let people = 0;

async function boot(): Promise<void> {
  platform = await startPlatform({ ...database, SMTP_URL: mails.url, TRUSTED_PROXY_HOPS: '1' });
}

beforeAll(async () => {
  mails = await startMailServer();
  database = await copyOfSeeded(databaseClient);
  await boot();
  panel = await logInToPanel(platform, 'support@pfp.example');
  const organisations = await platform.strapi.db
    .query('api::organisation.organisation')
    .findMany({ where: { type: 'national-government', country: { iso2: 'PH' } } });
  delegation = organisations[0].documentId;
});
afterAll(async () => {
  await platform.stop();
  await mails.stop();
});
afterEach(() => setTime(0));

/** A module of the build as the platform itself has loaded it. */
const ofForum = (file: string) => fromBuild<any>(path.join('src/plugins/forum/server/src', file));

/** Moves the forum's clock. @param ahead milliseconds before the world's */
function setTime(ahead: number): void {
  ofForum('shared/clock').clock.now = () => new Date(Date.now() + ahead);
}

/** Somebody who has not applied yet, from a network of their own. */
function somebody() {
  people += 1;
  return { email: `applicant-${people}@dfa.gov.ph`, network: `10.0.${people}.1` };
}

async function apply({ email, network } = somebody()): Promise<string> {
  await platform.http
    .post('/api/forum/registrations')
    .set('X-Forwarded-For', network)
    .send(application(email, { organisation: delegation }))
    .expect(202);
  return email;
}

const confirm = (token: string) =>
  platform.http.post('/api/forum/registrations/confirm').set('X-Forwarded-For', '10.1.0.1').send({ data: { token } });

async function messageTo(email: string): Promise<any> {
  const messages = await platform.strapi.db.query(OUTBOX as never).findMany({ where: { recipient: email } });
  expect(messages).toHaveLength(1);
  return messages[0];
}

/** A message with what only the sending looks at. */
type OutboxMessage = Message & { lease: string | null; leaseUntil: string | null };

/** Waits until the message to an address is as asked. */
async function messageThatIs(email: string, isSo: (message: OutboxMessage) => boolean): Promise<OutboxMessage> {
  for (let left = 200; left > 0; left -= 1) {
    const message = await messageTo(email);
    if (isSo(message)) return message;
    await sleep(50);
  }
  throw new Error(`The message is ${JSON.stringify(await messageTo(email))}`);
}

const resend = (documentId: string) => platform.http.post(`/forum/outbox/${documentId}/resend`).set(panel).send({});

describe('a mail', () => {
  it('leaves within 5 s of the commit that asked for it, with a reason and no automatic answer', async () => {
    const email = await apply();
    const { createdAt } = await messageTo(email);
    const mail = await mails.waitFor(email);
    expect(mail.at - new Date(createdAt).getTime()).toBeLessThan(5 * SECOND);
    expect(mail.header('auto-submitted')).toContain('auto-generated');
    expect(mail.from).toContain('no-reply@pfp.example');
    expect((await messageThatIs(email, ({ state }) => state === 'sent')).attempts).toBe(1);
    await confirm(linkOf(mail, 'confirm')).expect(200);
  });

  onceOn('sqlite')('repeats nothing that was typed in before the address is confirmed', async () => {
    const mail = await mails.waitFor(await apply());
    for (const words of ['Awa', 'Diallo', 'Migration policy officer']) {
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain(words);
    }
  });

  describe('that a slow mail server holds up', () => {
    const slow = somebody();
    let heldUp: ReturnType<MailServer['hold']>;

    beforeAll(async () => {
      heldUp = mails.hold(slow.email);
      await apply(slow);
      while (heldUp.held() === 0) await sleep(20);
    });
    afterAll(() => heldUp.letGo());

    onceOn('postgres')('holds up no other', async () => {
      const email = await apply();
      const { createdAt } = await messageTo(email);
      const mail = await mails.waitFor(email, undefined, 5 * SECOND);
      expect(mail.at - new Date(createdAt).getTime()).toBeLessThan(5 * SECOND);
    });

    it('stays with the process that sends it, and is sent once', async () => {
      setTime(30 * SECOND);
      await messageThatIs(
        slow.email,
        ({ leaseUntil }) => new Date(leaseUntil ?? 0).getTime() > Date.now() + 60 * SECOND,
      );
      // The lease that was taken with the mail has run out, the one that says "still at it" has not.
      setTime(60 * SECOND);
      expect(await ofForum('outbox/deliver-mails').deliverMails(platform.strapi)).toBe(0);
      heldUp.letGo();
      expect(await messageThatIs(slow.email, ({ state }) => state === 'sent')).toMatchObject({ attempts: 1 });
      expect(mails.to(slow.email)).toHaveLength(1);
    });
  });
});

describe('a mail that the server', () => {
  it('cannot take now (450) is tried again, with a token of its own', async () => {
    const person = somebody();
    const refused = mails.refuse(person.email, 450, 1);
    await apply(person);
    const waiting = await messageThatIs(person.email, ({ attempts }) => attempts === 1);
    expect(waiting).toMatchObject({ state: 'pending', sentAt: null, lease: null });
    expect(waiting.lastError).toMatch(/^450 /);
    expect(waiting.lastError).not.toContain(person.email);
    const wait = new Date(waiting.nextAttemptAt).getTime() - Date.now();
    expect(wait).toBeGreaterThan(5 * SECOND);
    expect(wait).toBeLessThanOrEqual(10 * SECOND);
    expect(mails.to(person.email)).toHaveLength(0);

    setTime(11 * SECOND);
    const mail = await mails.waitFor(person.email);
    expect(refused()).toBe(1);
    expect(await messageThatIs(person.email, ({ state }) => state === 'sent')).toMatchObject({
      attempts: 2,
      lastError: null,
    });
    await confirm(linkOf(mail, 'confirm')).expect(200);
  });

  onceOn('sqlite')('refuses again and again (450) ends after two days', async () => {
    const person = somebody();
    const refused = mails.refuse(person.email, 450);
    await apply(person);
    let attempts = 0;
    for (;;) {
      attempts += 1;
      const message = await messageThatIs(person.email, (each) => each.attempts === attempts && each.lease === null);
      if (message.state === 'failed') break;
      const due = new Date(message.nextAttemptAt).getTime();
      setTime(due - Date.now() + SECOND);
      expect(due - Date.now()).toBeLessThan(3 * DAY);
    }
    expect(attempts).toBe(12);
    expect(refused()).toBe(attempts);
    const passed = ofForum('shared/clock').clock.now().getTime() - Date.now();
    expect(Math.round(passed / DAY)).toBe(2);
  });

  onceOn('postgres')('refuses for good (550 at RCPT) is not tried again, and the panel says why', async () => {
    const person = somebody();
    const refused = mails.refuse(person.email, 550);
    await apply(person);
    const failed = await messageThatIs(person.email, ({ state }) => state === 'failed');
    expect(failed.attempts).toBe(1);
    setTime(3 * DAY);
    await ofForum('outbox/deliver-mails').deliverMails(platform.strapi);
    expect(refused()).toBe(1);

    const { body } = await platform.http.get('/forum/outbox?state=failed&pageSize=100').set(panel).expect(200);
    const shown = body.data.find(({ documentId }: { documentId: string }) => documentId === failed.documentId);
    expect(shown.lastError).toMatch(/^550 .*No such user/);
    expect(body.meta.counts.failed).toBe(body.data.length);
  });

  onceOn('sqlite')('refuses for good, and that tells of an erasure, is blank at once', async () => {
    const person = somebody();
    await apply(person);
    const token = linkOf(await mails.waitFor(person.email), 'withdraw');
    mails.refuse(person.email, 550);
    await platform.http
      .post('/api/forum/registrations/withdraw')
      .set('X-Forwarded-For', person.network)
      .send({ data: { token } })
      .expect(200);
    const told = () =>
      platform.strapi.db.query(OUTBOX as never).findMany({ where: { template: 'withdrawn' } as never });
    for (let left = 200; left > 0 && (await told())[0]?.state !== 'failed'; left -= 1) await sleep(50);
    expect(await told()).toEqual([expect.objectContaining({ state: 'failed', recipient: null, data: null })]);
    expect(JSON.stringify(await told())).not.toContain(person.email);
  });

  onceOn('postgres')('and the panel sends it again when the mailbox is there', async () => {
    const person = somebody();
    mails.refuse(person.email, 550, 1);
    await apply(person);
    const { documentId } = await messageThatIs(person.email, ({ state }) => state === 'failed');
    await resend(documentId).expect(200);
    await confirm(linkOf(await mails.waitFor(person.email), 'confirm')).expect(200);
  });
});

describe('sending again', () => {
  it('makes a new token each time, shows none, and is in the journal', async () => {
    const email = await apply();
    const first = linkOf(await mails.waitFor(email), 'confirm');
    const { documentId } = await messageThatIs(email, ({ state }) => state === 'sent');
    const { body } = await resend(documentId).expect(200);
    expect(body.data.state).toBe('pending');
    expect(body.data.text).not.toContain(first);
    const second = await mails
      .waitFor(email, (mail) => linkOf(mail, 'confirm') !== first)
      .then((mail) => linkOf(mail, 'confirm'));
    await messageThatIs(email, ({ state }) => state === 'sent');
    const { body: read } = await platform.http.get(`/forum/outbox/${documentId}`).set(panel).expect(200);
    for (const token of [first, second]) expect(JSON.stringify(read)).not.toContain(token);
    expect(read.data.text).toContain('token=…');

    const entries = await platform.strapi.db
      .query(JOURNAL as never)
      .findMany({ where: { subjectKey: documentId } as never });
    expect(entries).toEqual([expect.objectContaining({ event: 'resend', fromState: 'sent', toState: 'pending' })]);
    // Either link is good, and the first one that is used makes the other worthless.
    expect(read.data.mayResend).toBe(true);
    await confirm(second).expect(200);
    await confirm(first).expect(400);
    // What is confirmed is not asked for again.
    const { body: after } = await platform.http.get(`/forum/outbox/${documentId}`).set(panel).expect(200);
    expect(after.data.mayResend).toBe(false);
    await resend(documentId).expect(409);
  });

  onceOn('sqlite')('keeps no token anywhere but as a hash', async () => {
    const email = await apply();
    const token = linkOf(await mails.waitFor(email), 'confirm');
    for (const uid of ['plugin::forum.link-token', OUTBOX, REGISTRATION, JOURNAL]) {
      expect(JSON.stringify(await platform.strapi.db.query(uid as never).findMany({}))).not.toContain(token);
    }
  });
});

it('a mail that is erased when it is taken already is not tried again and again', async () => {
  const query = platform.strapi.db.query(OUTBOX as never) as any;
  const { documentId } = await query.create({
    data: {
      key: 'erased-when-taken',
      template: 'successor-wanted',
      locale: 'en',
      recipient: null,
      subjectKey: 'nobody',
      data: null,
      state: 'sending',
      attempts: 0,
      nextAttemptAt: new Date(),
      leaseUntil: new Date(0),
    },
  });
  const stored = () => query.findOne({ where: { documentId } });
  await ofForum('outbox/deliver-mails').deliverMails(platform.strapi);
  for (let left = 200; left > 0 && (await stored()) !== null; left -= 1) await sleep(50);
  expect(await stored()).toBeNull();
});

describe('a mail that was sent long ago', () => {
  it('is blanked after 30 days, and not before', async () => {
    const email = await apply();
    await mails.waitFor(email);
    const { documentId } = await messageThatIs(email, ({ state }) => state === 'sent');
    const stored = (): Promise<OutboxMessage> =>
      platform.strapi.db.query(OUTBOX as never).findOne({ where: { documentId } as never });
    const { runJobs } = ofForum('jobs');

    setTime(30 * DAY - 60 * SECOND);
    await runJobs(platform.strapi);
    expect(await stored()).toMatchObject({ recipient: email });

    setTime(30 * DAY + 60 * SECOND);
    await runJobs(platform.strapi);
    expect(await stored()).toMatchObject({ recipient: null, data: null, state: 'sent' });
    const { body } = await platform.http.get(`/forum/outbox/${documentId}`).set(panel).expect(200);
    expect(body.data).toMatchObject({ recipient: null, text: null });
    await resend(documentId).expect(409);
  });
});

describe('a mail that was given up long ago', () => {
  it('is blanked after 30 days, and not before', async () => {
    const person = somebody();
    mails.refuse(person.email, 550);
    await apply(person);
    const { documentId } = await messageThatIs(person.email, ({ state }) => state === 'failed');
    const stored = (): Promise<OutboxMessage> =>
      platform.strapi.db.query(OUTBOX as never).findOne({ where: { documentId } as never });
    const { blankOldMails } = ofForum('outbox');

    setTime(30 * DAY - 60 * SECOND);
    await blankOldMails(platform.strapi);
    expect(await stored()).toMatchObject({ recipient: person.email });

    setTime(30 * DAY + 60 * SECOND);
    await blankOldMails(platform.strapi);
    expect(await stored()).toMatchObject({ recipient: null, data: null, state: 'failed' });
    await resend(documentId).expect(409);
  });
});

describe('the journal', () => {
  const table = 'forum_journal_entries';
  const connection = () => platform.strapi.db.connection;

  async function expectAppendOnly(): Promise<void> {
    const before = await connection()(table).orderBy('id');
    expect(before.length).toBeGreaterThan(0);
    const refusal = /the journal is append-only/;
    expect(await refusalOf(connection().raw(`UPDATE ${table} SET event = 'approve'`))).toMatch(refusal);
    expect(await refusalOf(connection().raw(`UPDATE ${table} SET codes = NULL WHERE id = ${before[0].id}`))).toMatch(
      refusal,
    );
    expect(await refusalOf(connection().raw(`DELETE FROM ${table} WHERE id = ${before[0].id}`))).toMatch(refusal);
    expect(await refusalOf(platform.strapi.db.query(JOURNAL as never).deleteMany({}))).toMatch(refusal);
    if (databaseClient === 'postgres') {
      expect(await refusalOf(connection().raw(`TRUNCATE ${table}`))).toMatch(refusal);
    }
    expect(await connection()(table).orderBy('id')).toEqual(before);
  }

  it('refuses UPDATE and DELETE by SQL', expectAppendOnly);

  it('refuses them after a restart too, where a table was made anew without its triggers', async () => {
    const triggers =
      databaseClient === 'sqlite'
        ? ['forum_journal_no_update', 'forum_journal_no_delete'].map((name) => `DROP TRIGGER ${name}`)
        : ['forum_journal_append_only', 'forum_journal_no_truncate'].map((name) => `DROP TRIGGER ${name} ON ${table}`);
    for (const statement of triggers) await connection().raw(statement);
    await platform.stop();
    await boot();
    await expectAppendOnly();
  });
});
