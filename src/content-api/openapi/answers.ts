/** What the OpenAPI document says of answers where all is well, with what the platform answers on the demonstration content. */
import examples from './examples.json';
import { OPERATIONS } from './operations';
import type { Content, Headers, Operation, Response, Schema } from './types';

interface Example {
  /** Path and query, below `/api`. */
  request: string;
  body?: unknown;
  status: number;
  /** Which of {@link HEADERS} came along. */
  headers: string[];
  mediaType: string;
  answer: unknown;
}

/** What the platform answers on the demonstration content (`scripts/openapi-examples.mjs`), by method and path. */
const EXAMPLES: Record<string, Example> = examples;

const header = (description: string) => ({ description, schema: { type: 'string' } });
const HEADERS: Headers = {
  ETag: header('For If-None-Match.'),
  'Last-Modified': header('For If-Modified-Since; missing for some seconds after a change.'),
  'Cache-Control': header('For how long the answer may be kept.'),
  Link: header('RFC 8288: first, prev, next and last page of a list; alternate, with hreflang, in other languages.'),
};
const NOT_MODIFIED: Response = { description: 'Not modified since the ETag or date that was sent along' };

const text = { type: 'string' };
/** What is answered where Strapi's own routes do not say it. */
const ANSWERS: Record<string, Schema> = {
  'POST /auth/refresh': { type: 'object', properties: { jwt: text }, required: ['jwt'] },
  'POST /auth/logout': { type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'] },
  'DELETE /auth/sessions/{sessionId}': {
    type: 'object',
    properties: { data: { type: 'object' } },
    required: ['data'],
  },
  'GET /auth/sessions': {
    type: 'object',
    properties: {
      data: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: text,
            deviceId: { type: ['string', 'null'] },
            current: { type: 'boolean', description: 'Whether it is the one that asks.' },
            loginAt: { type: 'string', format: 'date-time' },
            lastActiveAt: { type: 'string', format: 'date-time' },
          },
          required: ['id', 'deviceId', 'current', 'loginAt', 'lastActiveAt'],
        },
      },
    },
    required: ['data'],
  },
};

/** What is answered where all is well, with its example. */
export function presentAnswer(key: string, operation: Operation): void {
  const responses = (operation.responses ??= {});
  const { status = 200 } = OPERATIONS[key] ?? {};
  const answered: Response = responses['200'] ?? {};
  delete responses['200'];
  responses[status] = answered;
  answered.description = status === 204 ? 'Done' : 'OK';
  if (status === 204) return;

  const example = EXAMPLES[key];
  const own = ANSWERS[key];
  if (own !== undefined) answered.content = { 'application/json': { schema: own } };
  for (const { schema } of Object.values(answered.content ?? {})) forgetRowNumbers(schema);
  if (example === undefined) {
    const value = onlyAnswerOf(answered.content?.['application/json']?.schema);
    if (value !== undefined) show(answered.content as Content, 'application/json', key, value);
    return;
  }
  const { request, mediaType, answer, body } = example;
  const summary = `${key.split(' ')[0]} /api${request}`;
  const schema = typeof answer === 'string' ? text : { type: 'object', additionalProperties: true };
  answered.content ??= { [mediaType]: { schema } };
  show(answered.content, mediaType, summary, answer);
  const { content: asked = {} } = operation.requestBody ?? {};
  if (body !== undefined) show(asked, Object.keys(asked)[0] as string, summary, body);
  if (example.headers.length === 0) return;
  answered.headers = Object.fromEntries(Object.entries(HEADERS).filter(([name]) => example.headers.includes(name)));
  if ('ETag' in answered.headers) responses['304'] = NOT_MODIFIED;
}

function show(content: Content, mediaType: string, summary: string, value: unknown): void {
  const shown = content[mediaType];
  if (shown !== undefined) shown.examples = { demonstration: { summary, value } };
}

/** @returns the answer of who can answer one thing only, such as `{data: {state: "withdrawn"}}` */
function onlyAnswerOf(schema: Schema | undefined): unknown {
  const state = schema?.properties?.data?.properties?.state?.enum;
  const isWhole = Object.keys(schema?.properties?.data?.properties ?? {}).length === 1;
  return state?.length === 1 && isWhole ? { data: { state: state[0] } } : undefined;
}

/** Strapi's routes of accounts state the numbers of rows, which no answer has. */
function forgetRowNumbers(schema: Schema): void {
  const { properties = {}, required, items, anyOf = [] } = schema;
  if (properties.documentId !== undefined && properties.id !== undefined) {
    delete properties.id;
    schema.required = required?.filter((name) => name !== 'id');
  }
  for (const nested of [...Object.values(properties), ...anyOf]) forgetRowNumbers(nested);
  if (items !== undefined) forgetRowNumbers(items);
}
