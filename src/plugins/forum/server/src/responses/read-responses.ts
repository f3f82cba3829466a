/** What each side sees of the responses. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { findCallKeysOf, findCalls, type CallRow } from '../deadlines/call.repository';
import { stateOf } from '../deadlines/change-call';
import { readHistory } from '../journal';
import { decidesFor, isInScope, type Desk } from '../membership/desk';
import { findMember, type Member } from '../membership/membership.repository';
import { presentDelegation } from '../membership/present-delegation';
import { fullName } from '../membership/present-member';
import { notFound } from '../shared/errors';
import {
  countStates,
  findResponse,
  findResponsePage,
  type ForumResponse,
  type ResponseFilter,
} from './response.repository';

export interface ResponseQuery {
  call?: string | undefined;
  state?: ResponseFilter['state'];
  search?: string | undefined;
  page: number;
  pageSize: number;
  /** Of the titles of the calls, where they are there in it. */
  locale: Locale;
}

/** The responses to the calls that somebody keeps: for the Support Unit all. */
export async function listReceived(strapi: Core.Strapi, delegations: string[] | undefined, query: ResponseQuery) {
  const own = delegations && (await findCallKeysOf(strapi, delegations));
  const calls = query.call === undefined ? own : [query.call].filter((key) => own === undefined || own.includes(key));
  return list(strapi, { calls, search: query.search }, query);
}

/** The responses that a member has written. */
export async function listSent(strapi: Core.Strapi, { documentId: author }: Member, query: ResponseQuery) {
  const calls = query.call === undefined ? undefined : [query.call];
  return list(strapi, { author, calls, search: query.search }, query);
}

async function list(strapi: Core.Strapi, filter: ResponseFilter, { state, page, pageSize, locale }: ResponseQuery) {
  const [{ results, total }, counts] = await Promise.all([
    findResponsePage(strapi, { ...filter, state, page, pageSize }),
    countStates(strapi, filter),
  ]);
  return { data: await presentAll(strapi, results, locale), total, counts };
}

/**
 * One response for somebody of the panel.
 *
 * @throws NotFoundError, also for who may not know of it
 */
export async function readResponse(
  strapi: Core.Strapi,
  documentId: string,
  desk: Desk,
  { locale, mayAnswer }: { locale: Locale; mayAnswer: boolean },
) {
  const response = await findResponse(strapi, documentId);
  const call = response && (await findCalls(strapi, [response.call])).get(response.call);
  const owner = call?.delegation?.documentId ?? null;
  if (response === null || !isInScope(desk, owner)) throw notFound();
  return { ...(await readWhole(strapi, response, locale)), mayAnswer: mayAnswer && decidesFor(desk, owner) };
}

/** One response with how to reach its author, who gave the address away by answering, and its history. */
export async function readWhole(strapi: Core.Strapi, response: ForumResponse, locale: Locale) {
  const [presented] = await presentAll(strapi, [response], locale);
  const author = response.author === null ? null : await findMember(strapi, response.author);
  return {
    ...presented,
    author: author === null ? null : { ...presentAuthor(author), email: author.email },
    history: await readHistory(strapi, response.documentId),
  };
}

export async function presentAll(strapi: Core.Strapi, responses: ForumResponse[], locale: Locale) {
  const calls = await findCalls(
    strapi,
    responses.map(({ call }) => call),
    locale,
  );
  const authors = new Map<string, Member>();
  for (const key of new Set(responses.flatMap(({ author }) => author ?? []))) {
    const member = await findMember(strapi, key);
    if (member !== null) authors.set(key, member);
  }
  return responses.map((response) => present(response, calls.get(response.call), authors.get(response.author ?? '')));
}

function present(response: ForumResponse, call: CallRow | undefined, author: Member | undefined) {
  const { documentId, kind, state, createdAt, stateSince, delegation, message } = response;
  return {
    documentId,
    kind,
    state,
    createdAt,
    stateSince,
    call: {
      documentId: response.call,
      title: call?.title ?? null,
      slug: call?.slug ?? null,
      callState: call === undefined ? null : stateOf(call),
    },
    author: author === undefined ? null : presentAuthor(author),
    delegation: presentDelegation(delegation),
    message,
  };
}

function presentAuthor(member: Member) {
  return { documentId: member.documentId, name: fullName(member), position: member.position };
}
