/** What a password must be. Pure. */

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
    return { code: 'tooShort', message: `must have at least ${SHORTEST} characters` };
  }
  if (Buffer.byteLength(password) > MOST_BYTES) {
    return { code: 'tooLong', message: `must have at most ${MOST_BYTES} bytes` };
  }
  return undefined;
}
