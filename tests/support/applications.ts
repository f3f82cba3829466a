/** Applications of registered Friends, driven over HTTP as people and reviewers do it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { MailTemplate } from '../../src/plugins/forum/server/src/outbox/mail-texts';
import en from '../../src/plugins/forum/server/src/outbox/texts/en.json';
import es from '../../src/plugins/forum/server/src/outbox/texts/es.json';
import fr from '../../src/plugins/forum/server/src/outbox/texts/fr.json';
import { DEMO_PASSWORD } from './environment';
import type { ReceivedMail } from './mail-server';
import type { Rows } from './rows';

export interface Answer {
  status: number;
  body: any;
}

export const REVIEWERS = ['support@pfp.example', 'support2@pfp.example'] as const;

/** The path at which the reviewers decide, by decision. */
export type Decision = 'approve' | 'reject' | 'request-information';

/** Which mail tells of a decision, and to which state it leads. */
export const OUTCOME: Record<Decision, { template: MailTemplate; state: string }> = {
  approve: { template: 'approved', state: 'approved' },
  reject: { template: 'rejected', state: 'rejected' },
  'request-information': { template: 'information-requested', state: 'information-requested' },
};

/** An address of a network that no other number has: the limits count networks. */
export function addressIn(network: number): string {
  return `10.${(network >> 8) & 255}.${network & 255}.7`;
}

/** Sends JSON. @param network for `X-Forwarded-For`, where the platform trusts one proxy */
export async function post(url: string, body: object, network?: number, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(network === undefined ? {} : { 'X-Forwarded-For': addressIn(network) }),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

export function application(email: string, delegation: object): { data: object } {
  return {
    data: {
      email,
      givenName: 'Awa',
      familyName: 'Diallo',
      position: 'Migration policy officer',
      requestedRole: 'friend',
      locale: 'en',
      consent: true,
      ...delegation,
    },
  };
}

/** @returns what each reviewer authenticates with in the panel */
export async function logInReviewers(url: string): Promise<string[]> {
  return Promise.all(
    REVIEWERS.map(async (email) => {
      const { status, body } = await post(`${url}/admin/login`, { email, password: DEMO_PASSWORD });
      if (status !== 200) throw new Error(`${email} cannot log in: ${status}`);
      return body.data.token as string;
    }),
  );
}

export async function delegationOf(rows: Rows, country: string): Promise<string> {
  const found = await rows.all<{ document_id: string }>(
    `SELECT o.document_id FROM organisations o
       JOIN organisations_country_lnk l ON l.organisation_id = o.id JOIN countries c ON c.id = l.country_id
     WHERE c.iso_2 = ? AND o.type = 'national-government'`,
    [country],
  );
  return (found[0] as { document_id: string }).document_id;
}

const TEMPLATE_OF_SUBJECT = new Map(
  [en, es, fr].flatMap((texts) =>
    Object.entries(texts).map(([template, { subject }]) => [subject, template as MailTemplate]),
  ),
);

/** Which of the templates a mail was written from: each has a subject of its own. */
export function templateOf({ subject }: ReceivedMail): MailTemplate {
  const template = TEMPLATE_OF_SUBJECT.get(subject);
  if (template === undefined) throw new Error(`No template has the subject "${subject}"`);
  return template;
}

/** Waits until the outbox has sent everything. @throws Error that says what is left, after the time in milliseconds */
export async function outboxEmptied(rows: Rows, milliseconds = 120_000): Promise<void> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const left = await rows.all<{ state: string; n: number }>(
      `SELECT state, count(*) AS n FROM forum_outbox_messages WHERE state <> 'sent' GROUP BY state`,
    );
    if (left.length === 0) return;
    if (Date.now() > until) throw new Error(`The outbox still holds ${JSON.stringify(left)}`);
    await sleep(100);
  }
}

/** Does something for each, so many at once. */
export async function inLanes<T>(lanes: number, items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** How often each thing occurs. */
export function tally(things: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
