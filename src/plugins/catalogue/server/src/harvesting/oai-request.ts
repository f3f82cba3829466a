/** Reads a request of OAI-PMH 2.0: its verb and arguments. Pure. @see http://www.openarchives.org/OAI/openarchivesprotocol.html */
import { z } from 'zod';
import { CATALOGUE_TYPES, type CatalogueType } from '../shared/catalogue-types';

export const PREFIX = 'oai_dc';

export const VERBS = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: ['resumptionToken'] },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
  ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
} as const satisfies Record<string, { required: string[]; optional: string[] }>;
export type Verb = keyof typeof VERBS;

/** As the schema has them: an answer that repeats others would not be valid. */
const FORMS = {
  set: /^[\w.!~*'()-]+(:[\w.!~*'()-]+)*$/,
  metadataPrefix: /^[\w.!~*'()-]+$/,
};

export type ErrorCode =
  'badVerb' | 'badArgument' | 'badResumptionToken' | 'cannotDisseminateFormat' | 'idDoesNotExist' | 'noRecordsMatch';

/** What is answered with an `error` element; the status stays 200. */
export class OaiError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Where a list goes on: it says itself what was asked for, so that nobody has to remember it. */
const position = z.strictObject({
  from: z.int().optional(),
  until: z.int().optional(),
  set: z.string().max(200).optional(),
  /** How many came before. */
  cursor: z.int().positive(),
  after: z.tuple([z.int(), z.enum(CATALOGUE_TYPES), z.string().regex(/^[a-z0-9]{1,40}$/)]),
});

export interface Selection {
  /** Epoch milliseconds: from the first on, and before the second. */
  from?: number | undefined;
  until?: number | undefined;
  set?: string | undefined;
  cursor: number;
  after?: [changedAt: number, type: CatalogueType, documentId: string] | undefined;
}

export interface OaiRequest {
  verb: Verb;
  /** As they were asked for. */
  args: Record<string, string>;
}

/** @throws OaiError */
export function readRequest(query: Record<string, unknown>): OaiRequest {
  const { verb, ...args } = query;
  if (typeof verb !== 'string' || !Object.hasOwn(VERBS, verb)) throw new OaiError('badVerb', 'There is no such verb.');
  const { required, optional } = VERBS[verb as Verb] as { required: string[]; optional: string[] };
  for (const [name, value] of Object.entries(args)) {
    if (![...required, ...optional].includes(name)) throw new OaiError('badArgument', `${verb} has no such argument.`);
    if (typeof value !== 'string' || value === '') throw new OaiError('badArgument', `${name} must be given once.`);
  }
  for (const [name, form] of Object.entries(FORMS)) {
    if (name in args && !form.test(args[name] as string))
      throw new OaiError('badArgument', `${name} has a wrong form.`);
  }
  if ('resumptionToken' in args) {
    if (Object.keys(args).length > 1)
      throw new OaiError('badArgument', 'resumptionToken excludes all other arguments.');
  } else {
    for (const name of required) if (!(name in args)) throw new OaiError('badArgument', `${verb} needs ${name}.`);
  }
  return { verb: verb as Verb, args: args as Record<string, string> };
}

/** @throws OaiError */
export function readSelection({ from, until, set, resumptionToken }: Record<string, string>): Selection {
  if (resumptionToken !== undefined) return readToken(resumptionToken);
  if (from !== undefined && until !== undefined && from.length !== until.length) {
    throw new OaiError('badArgument', 'from and until must have the same granularity.');
  }
  const begin = from === undefined ? undefined : readDate('from', from).begin;
  const end = until === undefined ? undefined : readDate('until', until).end;
  if (begin !== undefined && end !== undefined && begin >= end) {
    throw new OaiError('badArgument', 'from must not be later than until.');
  }
  return { from: begin, until: end, set, cursor: 0 };
}

export function writeToken(selection: z.input<typeof position>): string {
  return Buffer.from(JSON.stringify(selection)).toString('base64url');
}

function readToken(token: string): Selection {
  try {
    return position.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
  } catch {
    throw new OaiError('badResumptionToken', 'This token leads nowhere.');
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function readDate(name: string, text: string): { begin: number; end: number } {
  const length = DAY.test(text) ? 86_400_000 : SECOND.test(text) ? 1000 : undefined;
  const begin = Date.parse(text);
  // Dates that there are none of, such as the 31st of June, come back as others.
  const isReal = !Number.isNaN(begin) && new Date(begin).toISOString().startsWith(text.replace(/Z$/, ''));
  if (length === undefined || !isReal) {
    throw new OaiError('badArgument', `${name} must be like 2026-11-26 or 2026-11-26T10:00:00Z.`);
  }
  return { begin, end: begin + length };
}
