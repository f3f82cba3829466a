import type { LocalNames } from '../shared/locales';
import type { PageMeta } from '../shared/paging';

/** Those that need somebody come first. */
export const MAIL_STATES = ['failed', 'pending', 'sending', 'sent'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface MailSummary {
  documentId: string;
  template: string;
  locale: string;
  recipient: string | null;
  state: MailState;
  attempts: number;
  createdAt: string;
  nextAttemptAt: string | null;
  sentAt: string | null;
  lastError: string | null;
  /** In the language of the mail. */
  subject: string | null;
  /** Which kind of mail it is, in the panel's languages. */
  subjects: LocalNames;
}

export interface Mail extends MailSummary {
  /** With its links masked; null once the row was blanked. */
  text: string | null;
  /** It has left or failed, and what it tells is still so. */
  mayResend: boolean;
}

export interface MailsList {
  data: MailSummary[];
  meta: PageMeta & { counts: Partial<Record<MailState, number>> };
}
