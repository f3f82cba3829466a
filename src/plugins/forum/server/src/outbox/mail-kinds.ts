import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import type { LinkPurpose } from '../links';
import type { MailTemplate } from './mail-texts';

/** A message as the outbox keeps it. */
export interface OutboxMessage {
  id: number;
  documentId: string;
  key: string;
  template: MailTemplate;
  locale: Locale;
  recipient: string | null;
  subjectKey: string;
  data: Record<string, string> | null;
  state: 'pending' | 'sending' | 'sent' | 'failed';
  attempts: number;
  createdAt: string;
  nextAttemptAt: string;
  sentAt: string | null;
  lastError: string | null;
}

/** What a message loses once its address is no longer kept. */
export const BLANK = { recipient: null, data: null };

/** Where the button of a mail leads. */
export type MailLink =
  /**
   * A page that acts by a token, which is made when the mail is sent. `lifetime` in milliseconds. It is the
   * website's where there is one, unless it `isOurs`: no website does what that page does.
   */
  | { page: string; purpose: LinkPurpose; lifetime: number; parameter: 'token' | 'code'; isOurs?: true }
  /** A page that needs no token. */
  | { page: string }
  /** A page of the panel. */
  | { panel: string };

/** A line of a list in a mail, with a link of its own where it has one. */
export interface MailEntry {
  label: string;
  /** documentId of what the link acts on. */
  subjectKey?: string;
  link?: MailLink;
}

export interface MailKind {
  /** Of the button; undefined for a reader to whom it is of no use. */
  link?: (message: OutboxMessage) => MailLink | undefined;
  /** Of the quieter link below it. */
  secondary?: (message: OutboxMessage) => MailLink;
  /** A list below the words. */
  entries?: (message: OutboxMessage) => MailEntry[];
  /** Placeholders that are the same in each such mail. */
  values?: Record<string, string>;
  /** Lines in it that are nothing but an address of the platform, or of its website, can be followed. */
  hasAddresses?: true;
  /** Whether it still tells what is so, and may be sent once more; it always may unless said otherwise. */
  isCurrent?: (strapi: Core.Strapi, message: OutboxMessage) => Promise<boolean>;
  /** The address is forgotten as soon as the mail has left, or was refused for good: it tells somebody that they were erased. */
  forgetsRecipient?: true;
}

const kinds = new Map<MailTemplate, MailKind>();

/** Says how the mails of a room are completed. Each room does it once, when it is loaded. */
export function registerMailKinds(ofRoom: Partial<Record<MailTemplate, MailKind>>): void {
  for (const [template, kind] of Object.entries(ofRoom)) kinds.set(template as MailTemplate, kind);
}

export function mailKindOf(template: MailTemplate): MailKind {
  return kinds.get(template) ?? {};
}
