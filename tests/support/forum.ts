/** The forum as people meet it: applicants with a browser and a mailbox, the Support Unit at its desk. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { Response } from 'supertest';
import type { HistoryItem } from '../../src/plugins/forum/server/src/journal';
import { Letters, newMailFolder, tokenIn, type Language } from './letters';
import { fromBuild } from './outside';
import { databaseClient, logInToPanel, startPlatform, type Platform } from './platform';

export const PASSWORD = 'a sentence of my own';
export const SUPPORT = 'support@pfp.example';
export const SUPPORT_2 = 'support2@pfp.example';
export const ADMIN = 'admin@pfp.example';
export const REGISTRATIONS = 'forum_registrations';
export const ACCOUNTS = 'up_users';
/** In form a token of a mailed link, and none of the platform's. */
export const UNKNOWN_TOKEN = 'A'.repeat(43);
const OUTBOX = 'forum_outbox_messages';
const DAY = 86_400_000;
/** Within it every mail that is due leaves, also on a busy machine. */
const PATIENCE = 60_000;

/** Every table of the forum, the links between them included. */
export const FORUM_TABLE = /^forum_/;

export type Headers = Record<string, string>;
type Decision = 'approve' | 'reject' | 'request-information' | 'suspend' | 'reinstate' | 'preview';
type Fields = Record<string, unknown>;
export type Role = 'friend' | 'contributor' | 'focal-point';

export interface Member {
  email: string;
  /** documentId of the registration. */
  registration: string;
  headers: Headers;
  /** `Cookie` with the refresh token. */
  cookie: string;
}

export class Forum {
  readonly strapi: Core.Strapi;
  private readonly desks = new Map<string, Headers>();
  private networks = 0;

  private constructor(
    readonly platform: Platform,
    readonly letters: Letters,
  ) {
    this.strapi = platform.strapi;
  }

  /** Boots the platform behind a proxy, so that each request may come from a network of its own. */
  static async start(settings: Record<string, string> = {}): Promise<Forum> {
    const folder = newMailFolder();
    const platform = await startPlatform({ TRUSTED_PROXY_HOPS: '1', MAIL_DIR: folder, ...settings });
    return new Forum(platform, new Letters(folder));
  }

  stop(): Promise<void> {
    return this.platform.stop();
  }

  /** A network that nobody has used yet. */
  network(): Headers {
    this.networks += 1;
    return { 'X-Forwarded-For': `10.${Math.floor(this.networks / 250)}.${this.networks % 250}.9` };
  }

  address(name = 'person', domain = 'gov.example'): string {
    return `${name}-${randomBytes(5).toString('hex')}@${domain}`;
  }

  // --- the public side ---

  post(path: string, data: unknown, headers: Headers = this.network()) {
    return this.platform.http
      .post(`/api/forum/${path}`)
      .set(headers)
      .send({ data } as object);
  }

  get(path: string, headers: Headers = {}) {
    return this.platform.http.get(path).set({ ...this.network(), ...headers });
  }

  /** Presses the button of an account page. */
  press(page: string, fields: Record<string, string>, locale: Language = 'en') {
    return this.platform.http.post(`/account/${page}?locale=${locale}`).set(this.network()).type('form').send(fields);
  }

  async application(changes: Fields = {}): Promise<Fields & { email: string }> {
    const typedIn = 'organisationName' in changes;
    return {
      email: this.address(),
      givenName: 'Ada',
      familyName: 'Example',
      position: 'Desk officer',
      ...(typedIn ? {} : { organisation: await this.delegation('KE') }),
      requestedRole: 'friend',
      locale: 'en',
      consent: true,
      ...changes,
    };
  }

  /** Applies. @returns the address */
  async apply(changes: Fields = {}): Promise<string> {
    const data = await this.application(changes);
    await this.post('registrations', data).expect(202);
    return data.email;
  }

  /** Applies and confirms. @returns the address, and the documentId of the registration, which awaits review */
  async applyAndConfirm(changes: Fields = {}): Promise<{ email: string; key: string }> {
    const email = await this.apply(changes);
    const letter = await this.letters.take(email, 'confirm-address', changes.locale as Language | undefined);
    await this.post('registrations/confirm', { token: tokenIn(letter, 'confirm') }).expect(200);
    return { email, key: await this.keyOf(email) };
  }

  /** Becomes a member with an account, a password and a session. */
  async join(changes: Fields = {}, role: Role = 'friend'): Promise<Member> {
    const { email, key } = await this.applyAndConfirm(changes);
    const nominationReference = role === 'focal-point' ? 'Note verbale 12/2026' : undefined;
    await this.decide(key, 'approve', { role, singleHanded: true, nominationReference }).expect(200);
    const letter = await this.letters.take(email, 'approved', changes.locale as Language | undefined);
    const code = tokenIn(letter, 'set-password');
    const response = await this.resetPassword(code).expect(200);
    return { email, registration: key, ...sessionOf(response) };
  }

  resetPassword(code: string, password = PASSWORD) {
    return this.platform.http
      .post('/api/auth/reset-password')
      .set(this.network())
      .send({ code, password, passwordConfirmation: password });
  }

  logIn(email: string, password = PASSWORD, headers: Headers = this.network()) {
    return this.platform.http.post('/api/auth/local').set(headers).send({ identifier: email, password });
  }

  // --- the panel ---

  async desk(email = SUPPORT): Promise<Headers> {
    const known = this.desks.get(email);
    if (known !== undefined) return known;
    const headers = await logInToPanel(this.platform, email);
    this.desks.set(email, headers);
    return headers;
  }

  /** Decides on a registration. Awaiting it sends it. */
  decide(key: string, decision: Decision, data: Fields = {}, officer = SUPPORT) {
    const headers = this.desks.get(officer);
    if (headers === undefined) throw new Error(`${officer} is not at the desk yet`);
    return this.platform.http.post(`/forum/registrations/${key}/${decision}`).set(headers).send({ data });
  }

  /** Reads something in the panel. */
  read(path: string, officer = SUPPORT) {
    const headers = this.desks.get(officer);
    if (headers === undefined) throw new Error(`${officer} is not at the desk yet`);
    return this.platform.http.get(`/forum/${path}`).set(headers);
  }

  async detail(key: string) {
    return (await this.read(`registrations/${key}`).expect(200)).body.data;
  }

  /** @returns the history of a registration, by the names of its events */
  async eventsOf(key: string): Promise<string[]> {
    return (await this.detail(key)).history.map(({ event }: HistoryItem) => event);
  }

  /** Whether the page of mails lets a mail be sent again. */
  async mayResend(template: string, subject: string): Promise<boolean> {
    await this.quiet();
    const { document_id: key } = await this.row(OUTBOX, { template, subject_key: subject });
    return (await this.read(`outbox/${key}`).expect(200)).body.data.mayResend;
  }

  /** @returns documentId of the newest registration of an address */
  async keyOf(email: string): Promise<string> {
    const { body } = await this.read(`registrations?sort=newest&search=${encodeURIComponent(email)}`).expect(200);
    const found = body.data.find((each: { email: string }) => each.email === email);
    if (found === undefined) throw new Error(`No registration of ${email}`);
    return found.documentId;
  }

  /** Accepts the invitation to the panel that a contributor or focal point was mailed. @returns the session */
  async acceptInvitation(email: string, language: Language = 'en'): Promise<Headers> {
    const token = tokenIn(await this.letters.take(email, 'panel-invitation', language), 'panel-password');
    await this.press('panel-password', { token, password: PASSWORD, passwordConfirmation: PASSWORD }).expect(200);
    const { body } = await this.platform.http.post('/admin/login').send({ email, password: PASSWORD }).expect(200);
    return { Authorization: `Bearer ${body.data.token}` };
  }

  // --- the database ---

  async delegation(iso2: string): Promise<string> {
    return this.organisation({ slug: `government-${iso2.toLowerCase()}` });
  }

  async organisation(where: Fields): Promise<string> {
    const found = await this.strapi.db.query('api::organisation.organisation').findOne({ where });
    if (found === null) throw new Error(`No organisation ${JSON.stringify(where)}`);
    return found.documentId;
  }

  rows(table: string, where: Fields = {}): Promise<any[]> {
    return this.strapi.db.connection(table).where(where).orderBy('id') as unknown as Promise<any[]>;
  }

  async row(table: string, where: Fields): Promise<any> {
    const rows = await this.rows(table, where);
    if (rows.length !== 1) throw new Error(`${table} has ${rows.length} rows with ${JSON.stringify(where)}`);
    return rows[0];
  }

  /** The state in which a registration is stored. */
  async stateOf(key: string): Promise<string> {
    return (await this.row(REGISTRATIONS, { document_id: key })).state;
  }

  journalOf(key: string) {
    return this.rows('forum_journal_entries', { subject_key: key });
  }

  /** What was ordered for an address, sent or not. */
  mailsOf(email: string) {
    return this.rows(OUTBOX, { recipient: email });
  }

  /** Makes a row older than it is. */
  async age(table: string, where: Fields, column: string, days: number): Promise<void> {
    const changed = await this.strapi.db
      .connection(table)
      .where(where)
      .update({ [column]: new Date(Date.now() - days * DAY) });
    if (Number(changed) === 0) throw new Error(`${table} has no row with ${JSON.stringify(where)}`);
  }

  /** All tables of the database. */
  async tables(): Promise<string[]> {
    return (await this.strapi.db.dialect.schemaInspector.getTables()).sort();
  }

  /** How many rows each table of the forum has once all mails have left, the counters of the limits apart. */
  async counts(also: RegExp = /^(up_users|organisations|strapi_sessions)$/): Promise<Record<string, number>> {
    await this.quiet();
    const tables = (await this.tables()).filter(
      (table) => table !== 'forum_limits' && (FORUM_TABLE.test(table) || also.test(table)),
    );
    // In one statement: it is asked before and after every case of a long table.
    const each = tables.map((table) => `SELECT '${table}' AS name, count(*) AS n FROM ${table}`);
    const found = await this.strapi.db.connection.raw(each.join(' UNION ALL '));
    const rows: { name: string; n: number | string }[] = databaseClient === 'sqlite' ? found : found.rows;
    return Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
  }

  /** Resolves when no mail is left that is due. @throws Error that lists those that do not leave */
  async quiet(): Promise<void> {
    const due = () => this.strapi.db.connection(OUTBOX).whereIn('state', ['pending', 'sending']);
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(50)) {
      if ((await due()).length === 0) return;
    }
    throw new Error(`Mails that do not leave: ${JSON.stringify(await due())}`);
  }

  /** Stops the forum's clock at an instant. */
  setClock(instant: Date | string): void {
    const fixed = new Date(instant);
    clockOfBuild().now = () => new Date(fixed);
  }

  /** Lets the forum's clock run again, once the mails that were ordered by the stopped one have left. */
  async resetClock(): Promise<void> {
    await this.quiet();
    clockOfBuild().now = () => new Date();
  }

  /** Runs the sweeps once, as the schedule does. */
  runJobs(): Promise<Record<string, number>> {
    const { runJobs } = fromBuild<{ runJobs: (strapi: Core.Strapi) => Promise<Record<string, number>> }>(
      'src/plugins/forum/server/src/jobs',
    );
    return runJobs(this.strapi);
  }
}

function clockOfBuild(): { now(): Date } {
  return fromBuild<{ clock: { now(): Date } }>('src/plugins/forum/server/src/shared/clock').clock;
}

/** The session that a login or a new password opened. */
export function sessionOf({ body, headers }: Response): { headers: Headers; cookie: string } {
  const cookies = [headers['set-cookie'] ?? []].flat() as string[];
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  return { headers: { Authorization: `Bearer ${body.jwt}` }, cookie };
}
