/** A real mail server in the test process: it takes mails over SMTP, keeps them, and refuses when told to. */
import type net from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** Of the envelope: where it really went. */
  recipient: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  header: (name: string) => string | undefined;
  raw: string;
  /** Milliseconds of the clock when the server accepted it. */
  at: number;
}

export interface MailServer {
  /** What `SMTP_URL` must be. */
  url: string;
  /** Everything that was accepted, in the order of acceptance. */
  mails: ReceivedMail[];
  /** Mails to an address, oldest first. */
  to: (recipient: string) => ReceivedMail[];
  /**
   * Resolves with the first mail to an address that has what is asked, also when it is there already.
   *
   * @throws Error that names what did come, after the time in milliseconds
   */
  waitFor: (
    recipient: string,
    predicate?: (mail: ReceivedMail) => boolean,
    milliseconds?: number,
  ) => Promise<ReceivedMail>;
  /** Answers so to RCPT for this address, so many times. @returns how often it has done it */
  refuse: (recipient: string, code: 450 | 550, times?: number) => () => number;
  /** Takes the next mails to an address whole, but does not answer before it is let go. */
  hold: (recipient: string) => { letGo: () => void; held: () => number };
  /** Called with each mail that is accepted, before the answer goes out. */
  beforeAnswer: ((recipient: string) => void) | undefined;
  stop: () => Promise<void>;
}

/** How long a mail is waited for, in milliseconds. */
const PATIENCE = 30_000;

interface Waiter {
  recipient: string;
  predicate: (mail: ReceivedMail) => boolean;
  found: (mail: ReceivedMail) => void;
}

/** @param listenOn port; any free one unless given */
export async function startMailServer(listenOn = 0): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const waiters = new Set<Waiter>();
  const refusals = new Map<string, { code: number; left: number; done: number }>();
  const held = new Map<string, { count: number; letGo: (() => void)[] }>();

  const server = new SMTPServer({
    authOptional: true,
    // A certificate that nobody signed would be refused.
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, _session, answer) {
      const refusal = refusals.get(address);
      if (refusal === undefined || refusal.left === 0) return answer();
      refusal.left -= 1;
      refusal.done += 1;
      const words = refusal.code === 450 ? 'Mailbox busy, try again later' : 'No such user here';
      answer(Object.assign(new Error(words), { responseCode: refusal.code }));
    },
    onData(stream, { envelope }, answer) {
      const take = async () => {
        const chunks: Buffer[] = [];
        // Throws when the sender went away in the middle: such a mail was never accepted.
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const recipient = envelope.rcptTo[0]?.address ?? '';
        const waiting = held.get(recipient);
        if (waiting !== undefined) {
          waiting.count += 1;
          await new Promise<void>((resolve) => waiting.letGo.push(resolve));
        }
        const mail = await readMail(recipient, Buffer.concat(chunks));
        mails.push(mail);
        control.beforeAnswer?.(recipient);
        for (const waiter of [...waiters]) {
          if (waiter.recipient === recipient && waiter.predicate(mail)) waiter.found(mail);
        }
      };
      take().then(
        () => answer(),
        () => undefined,
      );
    },
  });
  // A sender that is killed leaves a reset connection behind.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(listenOn, '127.0.0.1', resolve));
  const { port } = server.server.address() as net.AddressInfo;

  const to = (recipient: string) => mails.filter((mail) => mail.recipient === recipient);
  const control: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to,
    beforeAnswer: undefined,
    waitFor(recipient, predicate = () => true, milliseconds = PATIENCE) {
      const there = to(recipient).find(predicate);
      if (there !== undefined) return Promise.resolve(there);
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          recipient,
          predicate,
          found(mail) {
            clearTimeout(timer);
            waiters.delete(waiter);
            resolve(mail);
          },
        };
        const timer = setTimeout(() => {
          waiters.delete(waiter);
          const came = to(recipient).map(({ subject }) => subject);
          reject(
            new Error(`No such mail to ${recipient} in ${milliseconds} ms; there came: ${came.join('; ') || '-'}`),
          );
        }, milliseconds);
        waiters.add(waiter);
      });
    },
    refuse(recipient, code, times = Infinity) {
      const refusal = { code, left: times, done: 0 };
      refusals.set(recipient, refusal);
      return () => refusal.done;
    },
    hold(recipient) {
      const waiting = { count: 0, letGo: [] as (() => void)[] };
      held.set(recipient, waiting);
      return {
        held: () => waiting.count,
        letGo() {
          held.delete(recipient);
          for (const go of waiting.letGo) go();
        },
      };
    },
    stop: () =>
      new Promise((resolve) => {
        for (const waiting of held.values()) for (const go of waiting.letGo) go();
        server.close(() => resolve());
      }),
  };
  return control;
}

async function readMail(recipient: string, raw: Buffer): Promise<ReceivedMail> {
  const parsed = await simpleParser(raw);
  return {
    recipient,
    from: parsed.from?.text ?? '',
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    header: (name) => parsed.headerLines.find(({ key }) => key === name.toLowerCase())?.line,
    raw: raw.toString(),
    at: Date.now(),
  };
}

/**
 * The token that a mail carries to one of the pages.
 *
 * @param page such as `confirm` or `set-password`
 * @throws Error when the mail does not lead there
 */
export function linkOf(mail: Pick<ReceivedMail, 'text' | 'subject'>, page: string): string {
  for (const [address] of mail.text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const { pathname, searchParams } = new URL(address);
    const token = searchParams.get('token') ?? searchParams.get('code');
    if (pathname === `/account/${page}` && token !== null) return token;
  }
  throw new Error(`"${mail.subject}" does not lead to ${page}`);
}
