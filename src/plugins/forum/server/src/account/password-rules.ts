/** What a password must be. Pure. */
import { rule } from '../shared/rules';

const SHORTEST = 12;
/** bcrypt looks at no more: what follows would not protect anybody. */
const MOST_BYTES = 72;

export interface PasswordProblem {
  code: 'tooShort' | 'tooLong';
  message: string;
}

/** @returns what is wrong with a password, or undefined */
export function findPasswordProblem(password: unknown): PasswordProblem | undefined {
  if (typeof password !== 'string' || [...password].length < SHORTEST) {
    return { code: 'tooShort', message: rule('least', SHORTEST) };
  }
  if (Buffer.byteLength(password) > MOST_BYTES) {
    return { code: 'tooLong', message: rule('most-bytes', MOST_BYTES) };
  }
  return undefined;
}
