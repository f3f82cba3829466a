/** What a text that somebody typed in must not carry when it is shown to others. Pure. */
import { rule } from './rules';

/** Control characters, and marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const LINE_BREAK = /[\r\n\t]/;
const LINK =
  /(https?:|ftp:|mailto:|www\.|:\/\/)|\b[a-z0-9-]+\.(com|net|org|info|biz|io|co|ru|cn|xyz|top|site|online|link|click)\b/i;

/** @returns what is wrong with a text of one line, such as a name, or undefined */
export function findLineProblem(value: string): string | undefined {
  if (LINE_BREAK.test(value)) return rule('one-line');
  if (INVISIBLE.test(value)) return rule('invisible');
  if (/[<>]/.test(value)) return rule('brackets');
  return LINK.test(value) || value.includes('@') ? rule('link') : undefined;
}

/** @returns what is wrong with a text of several lines, or undefined */
export function findTextProblem(value: string): string | undefined {
  return INVISIBLE.test(value) ? rule('invisible') : undefined;
}
