/** When a mail that did not leave is tried again. Pure. */
import { HOUR, MINUTE, SECOND } from '../shared/clock';

/** Milliseconds from one attempt to the next: two days in all. */
const WAITS = [
  10 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  16 * HOUR,
  16 * HOUR,
];

/** What nodemailer says of a failed attempt. */
export interface SendError {
  message: string;
  /** The server's answer, such as 450 or 550. */
  responseCode?: number;
  /** The command that it answered to. */
  command?: string;
}

/**
 * @param attempts made so far, the failed one included
 * @returns milliseconds until the next attempt, or undefined when there is none
 */
export function waitAfter(attempts: number, error: SendError): number | undefined {
  return isFinal(error) ? undefined : WAITS[attempts - 1];
}

/** A refusal of this recipient or of this message stays one; that of our own login is for the operator to mend. */
function isFinal({ responseCode = 0, command = '' }: SendError): boolean {
  return responseCode >= 500 && responseCode < 600 && /^(RCPT|DATA|MAIL)/.test(command);
}
