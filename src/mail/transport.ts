/** How mail leaves: by SMTP, or, where no server is configured, as files that a developer can open. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from '../environment';

/** A message as nodemailer hands it to a transport. */
interface Message {
  message: { createReadStream(): NodeJS.ReadableStream; messageId(): string; getEnvelope(): unknown };
}

type Sent = (error: Error | null, info?: { messageId: string; envelope: unknown; path: string }) => void;

/** How long a mail server is waited for, in milliseconds; nodemailer's own are minutes. `SMTP_URL` may set others. */
const WAITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Chooses the transport for `@strapi/provider-email-nodemailer`.
 *
 * @returns the SMTP URL, or a nodemailer transport plugin that writes one `.eml` file a message to `MAIL_DIR`
 */
export function mailTransport({ SMTP_URL, MAIL_DIR }: Environment) {
  if (SMTP_URL !== undefined) return withWaits(SMTP_URL);
  const folder = path.resolve(process.cwd(), MAIL_DIR);
  return {
    name: 'eml-file',
    version: '1.0.0',
    send({ message }: Message, sent: Sent) {
      writeMessage(folder, message).then(
        (file) => sent(null, { messageId: message.messageId(), envelope: message.getEnvelope(), path: file }),
        (error: Error) => sent(error),
      );
    },
  };
}

function withWaits(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, wait] of Object.entries(WAITS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(wait));
  }
  return url.toString();
}

async function writeMessage(folder: string, message: Message['message']): Promise<string> {
  await fs.mkdir(folder, { recursive: true });
  const file = path.join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID()}.eml`);
  const partial = `${file}.part`;
  await fs.writeFile(partial, message.createReadStream());
  // Renamed when complete, so that whoever watches the folder never reads half a mail.
  await fs.rename(partial, file);
  return file;
}
