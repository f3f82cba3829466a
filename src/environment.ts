/**
 * Every setting that the platform takes from its environment: read, checked and typed in this one
 * place. docs/operations.md lists them for operators.
 */
import net from 'node:net';
import path from 'node:path';
import { DateTime } from 'luxon';
import { z } from 'zod';

const optionalText = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const url = (...protocols: string[]) =>
  optionalText.refine((value) => value === undefined || isUrl(value, protocols), {
    error: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });

const wholeNumber = (fallback: number, minimum: number, maximum: number) =>
  optionalText
    .transform((value) => value ?? String(fallback))
    .refine((value) => /^\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum, {
      error: `must be a whole number from ${minimum} to ${maximum}`,
    })
    .transform(Number);

const oneOf = <T extends string>(fallback: T, ...values: T[]) =>
  optionalText
    .transform((value) => value ?? fallback)
    .refine((value): value is T => (values as string[]).includes(value), {
      error: `must be one of: ${values.join(', ')}`,
    });

const schema = z.object({
  NODE_ENV: oneOf('development', 'development', 'production', 'test'),
  HOST: optionalText
    .transform((value) => value ?? '127.0.0.1')
    .refine(isHost, { error: 'must be an IP address or the name of a host, without port and without https://' }),
  PORT: wholeNumber(1337, 0, 65535),
  PUBLIC_URL: url('http:', 'https:').transform((value) => value?.replace(/\/+$/, '')),
  FRONTEND_URL: url('http:', 'https:').transform((value) => value?.replace(/\/+$/, '')),
  CORS_ORIGINS: optionalText
    .transform((value) =>
      (value ?? '')
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .refine((origins) => origins.every(isOrigin), {
      error: 'must be a comma-separated list of origins such as https://www.example.org, without path and without *',
    }),
  TRUSTED_PROXY_HOPS: wholeNumber(0, 0, 10),
  DATABASE_CLIENT: oneOf('sqlite', 'sqlite', 'postgres'),
  DATABASE_FILENAME: optionalText.transform((value) => value ?? path.join('.tmp', 'data.db')),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  SMTP_URL: url('smtp:', 'smtps:'),
  MAIL_DIR: optionalText.transform((value) => value ?? path.join('.tmp', 'mail')),
  MAIL_FROM: optionalText
    .transform((value) => value ?? 'Platform for Partnerships <no-reply@pfp.example>')
    .refine(isSender, { error: 'must be one address such as pfp@example.org, or Name <pfp@example.org>' }),
  /** Megabytes in which public answers are kept; 0 keeps none. */
  ANSWER_MEMORY_MB: wholeNumber(64, 0, 4096),
  PLATFORM_TIME_ZONE: optionalText
    .transform((value) => value ?? 'Europe/Zurich')
    .refine((zone) => DateTime.local({ zone }).isValid, {
      error: 'must be a time zone of the IANA database, such as Europe/Zurich',
    }),
  JOBS: oneOf('on', 'on', 'off'),
  LOG_LEVEL: oneOf('info', 'error', 'warn', 'info', 'http', 'debug', 'silly'),
});

/** The settings, typed. `DATABASE_FILENAME` and `MAIL_DIR` may be relative to the project root. */
export type Environment = z.infer<typeof schema>;

/** Secrets of Strapi; `APP_KEYS` is a comma-separated list. */
export const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;

const SHORTEST_SECRET = 16;
const PLACEHOLDER = /tobemodified|changeme|change-me|placeholder|example|replace|^secret|^test|^(.)\1*$/i;

/**
 * Reads and checks the environment.
 *
 * @param variables the raw variables, usually `process.env`
 * @returns the settings, typed and with defaults
 * @throws Error with one line that names the variable and what it must be
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const result = schema.safeParse(variables);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(`${String(issue?.path[0])}: ${issue?.message}`);
  }
  if (result.data.DATABASE_CLIENT === 'postgres' && result.data.DATABASE_URL === undefined) {
    throw new Error('DATABASE_URL: must be set when DATABASE_CLIENT is postgres');
  }
  return result.data;
}

/**
 * Names the first secret that is missing, short or a placeholder.
 *
 * @param variables the raw variables, usually `process.env`
 * @returns one line that names the secret and its defect, or undefined when all are sound
 */
export function findBadSecret(variables: NodeJS.ProcessEnv = process.env): string | undefined {
  for (const name of SECRETS) {
    const values = (variables[name] ?? '').split(',').map((value) => value.trim());
    for (const value of values) {
      if (value === '') return `${name}: is missing`;
      if (PLACEHOLDER.test(value)) return `${name}: is a placeholder, set a random value`;
      if (value.length < SHORTEST_SECRET) {
        return `${name}: is shorter than ${SHORTEST_SECRET} characters`;
      }
    }
  }
  return undefined;
}

/** The environment of this process; a wrong value ends it with one line, before anything is touched. */
export const environment: Environment = (() => {
  try {
    return readEnvironment();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
})();

/** Where the platform is reached, without a slash at the end. */
export function publicUrl({ PUBLIC_URL, HOST, PORT }: Environment = environment): string {
  return PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
}

/** An address, or a name of letters, digits and hyphens (RFC 1123); four numbers can only be an address. */
function isHost(value: string): boolean {
  if (net.isIP(value) !== 0) return true;
  const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;
  return value.length <= 253 && !/^[\d.]+$/.test(value) && value.split('.').every((part) => label.test(part));
}

/** Line breaks would add headers to a mail; two addresses are two senders. */
function isSender(value: string): boolean {
  const address = /^[^\s@<>(),;:"]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i;
  const [, name, named] = /^(.*?)\s*<([^<>]*)>$/.exec(value) ?? [];
  if (named === undefined) return address.test(value);
  return (
    address.test(named) && (/^"[^"\p{Cc}]*"$/u.test(name as string) || /^[^"<>@,;:\p{Cc}]*$/u.test(name as string))
  );
}

function isUrl(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isOrigin(value: string): boolean {
  return isUrl(value, ['http:', 'https:']) && new URL(value).origin === value;
}
