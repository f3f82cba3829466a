/** What the OpenAPI document says of routes in words. */
import type { Core, UID } from '@strapi/strapi';
import type { Operation } from './types';
import { PUBLIC_TYPES } from '../public-type';

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500;

export interface Told {
  summary: string;
  description?: string;
  /** Everybody may ask; a token, where there is one, must be good. */
  isOpen?: true;
  /** Refusals besides those that all of its kind have. */
  errors?: ErrorStatus[];
  /** Where the answer to a success is not 200. */
  status?: 201 | 202 | 204;
}

export const ERRORS: Record<ErrorStatus, { name: string; description: string }> = {
  400: { name: 'BadRequest', description: 'An unknown or malformed parameter or field; the message names it.' },
  401: { name: 'Unauthorized', description: 'The token is dead.' },
  403: { name: 'Forbidden', description: 'Not logged in, or not allowed.' },
  404: { name: 'NotFound', description: 'Not there, not published, or not in this language.' },
  409: { name: 'Conflict', description: 'Not possible in the state that it is in.' },
  413: { name: 'PayloadTooLarge', description: 'A body of more than 1 MB.' },
  415: { name: 'UnsupportedMediaType', description: 'A multipart body.' },
  429: { name: 'TooManyRequests', description: 'Too many attempts.' },
  500: { name: 'InternalServerError', description: 'The platform has failed; its log says why.' },
};

const FILTERED = 'Takes the filters of the catalogue.';
const LIMITED: ErrorStatus[] = [429];
const BY_TOKEN =
  'By the token of a mailed link. A link that was used, has expired or never existed is one and the same 400.';
const DECISION: Pick<Told, 'errors'> = { errors: [409] };

/** By method and path. Lists and entries of public types are described by rule. */
export const OPERATIONS: Record<string, Told> = {
  'GET /catalogue': {
    summary: 'Search and filter the catalogue',
    description:
      'Practices, calls for action, policy tools and migration profiles together. Filters combine; counts come with `facets`, and each leaves out its own filter.',
  },
  'GET /catalogue/{type}/{slug}': {
    summary: 'Read one entry of the catalogue',
    description:
      'Ready to render, with related entries, JSON-LD and the addresses of its languages. A slug of any language and the documentId lead there.',
  },
  'GET /catalogue/feed.rss': { summary: 'The newest fifty entries as RSS 2.0', description: FILTERED },
  'GET /catalogue/feed.atom': { summary: 'The newest fifty entries as Atom', description: FILTERED },
  'GET /catalogue/feed.json': { summary: 'The newest fifty entries as JSON Feed 1.1', description: FILTERED },
  'GET /catalogue/deadlines.ics': {
    summary: 'Deadlines of calls as iCalendar',
    description: `Each is a whole day, the last on which the call is open. ${FILTERED}`,
  },
  'GET /catalogue/export.csv': {
    summary: 'Every entry as CSV',
    description: `A stream. Cells that a spreadsheet would compute begin with an apostrophe. ${FILTERED}`,
  },
  'GET /catalogue/export.jsonl': { summary: 'Every entry as JSON Lines', description: `A stream. ${FILTERED}` },
  'GET /catalogue/sitemap.xml': {
    summary: 'The sitemap',
    description: 'Every page in each language in which it is published, with links between the languages.',
  },
  'GET /catalogue/dcat.jsonld': {
    summary: 'The catalogue as DCAT',
    description: 'For catalogues of data: each type as a dataset, with its formats and languages.',
  },
  'GET /catalogue/oai': {
    summary: 'Harvest by OAI-PMH 2.0',
    description: 'All verbs, `oai_dc`. What is wrong with a request is answered with 200 and an `error` element.',
  },
  'POST /catalogue/oai': {
    summary: 'Harvest by OAI-PMH 2.0, with the arguments in a form',
    description:
      'The protocol asks for both. What is wrong with a request is answered with 200 and an `error` element.',
  },

  'GET /platform': {
    summary: 'Read the home page',
    description: 'Title, introduction, objectives, the six newest practices and the calls that close next.',
    isOpen: true,
    errors: [404],
  },

  'POST /auth/local': {
    summary: 'Log in',
    description: 'Answers an access token for ten minutes, and sets the cookie `strapi_up_refresh`.',
    isOpen: true,
    errors: LIMITED,
  },
  'POST /auth/refresh': {
    summary: 'Renew the access token',
    description: 'By the cookie `strapi_up_refresh`, which is exchanged for a new one.',
    isOpen: true,
    errors: LIMITED,
  },
  'POST /auth/logout': { summary: 'Log out: the session ends' },
  'POST /auth/forgot-password': {
    summary: 'Ask for a mail with which to choose a password',
    description: 'The same answer for known and unknown addresses.',
    isOpen: true,
    errors: LIMITED,
  },
  'POST /auth/reset-password': {
    summary: 'Choose a password, with the code of the mail',
    isOpen: true,
    errors: LIMITED,
  },
  'POST /auth/change-password': { summary: 'Change one’s password', errors: LIMITED },
  'GET /auth/sessions': { summary: 'Where one is logged in' },
  'DELETE /auth/sessions/{sessionId}': { summary: 'End a session' },
  'GET /users/me': { summary: 'Read one’s own account' },

  'POST /forum/registrations': {
    summary: 'Apply for registration',
    description: 'The same answer whatever the address: who reads its mail learns more.',
    status: 202,
    errors: [403, 429],
  },
  'POST /forum/registrations/confirm': { summary: 'Confirm an application', description: BY_TOKEN, errors: LIMITED },
  'POST /forum/registrations/resend': {
    summary: 'Ask for the mail once more',
    description: 'The same answer whatever the address.',
    status: 202,
    errors: LIMITED,
  },
  'POST /forum/registrations/answer': {
    summary: 'Answer a question of the Support Unit',
    description: BY_TOKEN,
    errors: LIMITED,
  },
  'POST /forum/registrations/withdraw': {
    summary: 'Withdraw an application',
    description: `The personal data is gone. ${BY_TOKEN}`,
    errors: LIMITED,
  },
  'POST /forum/vouchings': {
    summary: 'Say as a focal point whether one knows the applicant',
    description: BY_TOKEN,
    errors: LIMITED,
  },
  'POST /forum/mandates/confirm': { summary: 'Confirm one’s mandate', description: BY_TOKEN, errors: LIMITED },
  'POST /forum/confirmations': {
    summary: 'Say whether a practice is still as described',
    description: BY_TOKEN,
    errors: LIMITED,
  },
  'POST /forum/links/peek': { summary: 'What a mailed link is about', description: `Uses nothing up. ${BY_TOKEN}` },
  'GET /forum/members': { summary: 'Search the directory of registered Friends', errors: LIMITED },
  'GET /forum/members/{documentId}': { summary: 'Read a person of the directory', errors: LIMITED },
  'GET /forum/members/me': { summary: 'Read one’s own profile and mandates' },
  'PUT /forum/members/me': { summary: 'Change one’s own profile' },
  'DELETE /forum/members/me': {
    summary: 'Erase oneself',
    description: 'Profile, account, mails, free text. Cannot be undone.',
    status: 204,
  },
  'GET /forum/members/me/export': { summary: 'Everything that is held about oneself' },
  'POST /calls-for-action/{documentId}/responses': {
    summary: 'Answer a call for action',
    description: 'From the instant on at which a call closes: 409 `CallClosed`.',
    status: 201,
    errors: [409, 429],
  },
  'PUT /calls-for-action/{documentId}/follow': { summary: 'Follow a call', status: 204 },
  'DELETE /calls-for-action/{documentId}/follow': { summary: 'Follow a call no longer', status: 204 },
  'GET /forum/follows': { summary: 'List the calls that one follows' },
  'GET /forum/responses': { summary: 'List responses, sent or received', errors: LIMITED },
  'GET /forum/responses/{documentId}': { summary: 'Read one response', errors: LIMITED },
  'POST /forum/responses/{documentId}/see': { summary: 'Mark a response as seen', ...DECISION },
  'POST /forum/responses/{documentId}/accept': { summary: 'Accept a response', ...DECISION },
  'POST /forum/responses/{documentId}/decline': { summary: 'Decline a response', ...DECISION },
  'POST /forum/responses/{documentId}/withdraw': { summary: 'Withdraw one’s response', ...DECISION },
};

/** Of a list or an entry of a public type. @returns undefined where it is neither */
export function tellOfType(strapi: Core.Strapi, path: string, { tags }: Operation): Told | undefined {
  const [type = ''] = tags ?? [];
  const uid = `api::${type}.${type}` as UID.CollectionType;
  const options = PUBLIC_TYPES.get(uid);
  if (options === undefined) return undefined;
  const { singularName, pluralName } = strapi.contentType(uid).info;
  const words = (name: string) => name.replaceAll('-', ' ');
  const carried = (populate: object = {}) => Object.keys(populate).join(', ') || 'no relation';
  const { sort, listPopulate, onePopulate = listPopulate } = options;
  if (path.endsWith('{id}')) {
    return {
      summary: `Read one ${words(singularName)}`,
      description: `By slug or documentId. Carries ${carried(onePopulate)}, unless \`populate\` says otherwise.`,
      isOpen: true,
    };
  }
  return {
    summary: `List ${words(pluralName)}`,
    description: `Ordered by ${sort.join(', ')} and documentId, unless \`sort\` says otherwise. Carries ${carried(listPopulate)}, unless \`populate\` does.`,
    isOpen: true,
  };
}
