import { z } from 'zod';
import { LOCALES } from '../../../../../content-api/locales';
import { CALL_STATES } from '../deadlines/call-state';
import { described } from '../shared/described-route';
import { forPanel } from '../shared/panel-route';
import { RESPONSE_KINDS, RESPONSE_STATES } from './response.state';

const names = z.object({ en: z.string(), fr: z.string(), es: z.string() });

const response = z.object({
  documentId: z.string(),
  kind: z.enum(RESPONSE_KINDS),
  state: z.enum(RESPONSE_STATES),
  createdAt: z.string(),
  stateSince: z.string(),
  call: z.object({
    documentId: z.string(),
    title: z.string().nullable(),
    slug: z.string().nullable(),
    callState: z.enum(CALL_STATES).nullable(),
  }),
  author: z
    .object({ documentId: z.string(), name: z.string(), position: z.string().nullable() })
    .nullable()
    .describe('Null once the person was erased.'),
  delegation: z.object({ documentId: z.string(), name: z.string(), names }).nullable(),
  message: z.string().nullable(),
});

/** One by itself, with how to reach its author. */
const whole = response.extend({
  author: z
    .object({ documentId: z.string(), name: z.string(), position: z.string().nullable(), email: z.email().nullable() })
    .nullable()
    .describe('Null once the person was erased.'),
  history: z.array(
    z.object({
      at: z.string(),
      event: z.string(),
      from: z.enum(RESPONSE_STATES).nullable(),
      to: z.enum(RESPONSE_STATES).nullable(),
      actor: z.object({ kind: z.string(), name: z.string().nullable() }),
      reason: z.string().nullable(),
      reply: z.string().nullable(),
      codes: z.record(z.string(), z.unknown()),
    }),
  ),
});

const counts = z
  .object(Object.fromEntries(RESPONSE_STATES.map((state) => [state, z.int()])))
  .describe('Of all states, whatever state is asked for.');

const params = { documentId: z.string() };
const input = z.object({ kind: z.enum(RESPONSE_KINDS), message: z.string().min(10).max(5000) });
const reply = z.object({ reply: z.string().max(4000).nullish().describe('Goes to the author by mail.') });
const none = z.object({});

const localeQuery = {
  locale: z.enum(LOCALES).optional().describe('Of the titles of calls, where they are there in it.'),
};

const listQuery = {
  box: z.enum(['sent', 'received']).optional().describe('Own responses, or those to the calls of one’s delegation.'),
  call: z.string().optional().describe('documentId of the call.'),
  state: z.enum(RESPONSE_STATES).optional(),
  search: z.string().optional().describe('In the messages and the names of the delegations.'),
  page: z.string().optional(),
  pageSize: z.string().optional().describe('At most 100.'),
  ...localeQuery,
};

const route = (method: string, path: string, action: string, description: object = {}, config: object = {}) => ({
  method,
  path,
  handler: `response.${action}`,
  config,
  ...description,
});

/** Below the call itself, and so outside of the forum's own paths. */
const OF_CALL = { prefix: '' };

export const responseRoutes = [
  route(
    'POST',
    '/calls-for-action/:documentId/responses',
    'submit',
    described({ params, query: localeQuery, body: input, answer: response }),
    OF_CALL,
  ),
  route('PUT', '/calls-for-action/:documentId/follow', 'follow', described({ params }), OF_CALL),
  route('DELETE', '/calls-for-action/:documentId/follow', 'unfollow', described({ params }), OF_CALL),
  route(
    'GET',
    '/follows',
    'findFollows',
    described({
      query: localeQuery,
      answer: z.array(
        z.object({
          documentId: z.string(),
          title: z.string(),
          slug: z.string().nullable(),
          closesAt: z.string().nullable(),
          callState: z.enum(CALL_STATES),
        }),
      ),
    }),
  ),
  route('GET', '/responses', 'find', described({ query: listQuery, list: response, meta: { counts } })),
  route('GET', '/responses/:documentId', 'findOne', described({ params, query: localeQuery, answer: whole })),
  route(
    'POST',
    '/responses/:documentId/see',
    'see',
    described({ params, query: localeQuery, body: none, answer: whole }),
  ),
  route(
    'POST',
    '/responses/:documentId/accept',
    'accept',
    described({ params, query: localeQuery, body: reply, answer: whole }),
  ),
  route(
    'POST',
    '/responses/:documentId/decline',
    'decline',
    described({ params, query: localeQuery, body: reply, answer: whole }),
  ),
  route(
    'POST',
    '/responses/:documentId/withdraw',
    'withdraw',
    described({ params, query: localeQuery, body: none, answer: whole }),
  ),
];

const READ = 'plugin::forum.responses.read';
const ANSWER = 'plugin::forum.responses.answer';

/** `export` stands before `:documentId`: the first route that fits is taken. */
export const responsePanelRoutes = [
  forPanel('GET', '/responses', 'response-panel.find', READ),
  forPanel('GET', '/responses/export', 'response-panel.export', READ),
  forPanel('GET', '/responses/:documentId', 'response-panel.findOne', READ),
  forPanel('POST', '/responses/:documentId/see', 'response-panel.see', ANSWER),
  forPanel('POST', '/responses/:documentId/accept', 'response-panel.accept', ANSWER),
  forPanel('POST', '/responses/:documentId/decline', 'response-panel.decline', ANSWER),
];
