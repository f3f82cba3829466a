/** The only file that touches the tables of responses and follows. */
import type { Core } from '@strapi/strapi';
import { clock } from '../shared/clock';
import type { Organisation } from '../shared/organisation';
import { RESPONSE_STATES, type ResponseKind, type ResponseState } from './response.state';

export const RESPONSE = 'plugin::forum.response' as const;
export const FOLLOW = 'plugin::forum.follow' as const;

export interface ForumResponse {
  id: number;
  documentId: string;
  /** documentId of the call. */
  call: string;
  /** documentId of the member; null once that person was erased. */
  author: string | null;
  delegation: Organisation | null;
  kind: ResponseKind;
  message: string | null;
  state: ResponseState;
  stateSince: string;
  createdAt: string;
}

export type StateCounts = Record<ResponseState, number>;

export interface ResponseFilter {
  /** documentIds; undefined for all calls. */
  calls?: string[] | undefined;
  /** documentId of the member who wrote them. */
  author?: string | undefined;
  state?: ResponseState | undefined;
  search?: string | undefined;
}

const WITH_DELEGATION = { delegation: { populate: { country: true } } };
const NEWEST_FIRST = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

export async function insertResponse(
  strapi: Core.Strapi,
  fields: { call: string; author: string; delegation: number; kind: ResponseKind; message: string },
): Promise<ForumResponse> {
  return strapi.db.query(RESPONSE).create({ data: { ...fields, state: 'new', stateSince: clock.now() } });
}

export async function findResponse(strapi: Core.Strapi, documentId: string): Promise<ForumResponse | null> {
  return strapi.db.query(RESPONSE).findOne({ where: { documentId }, populate: WITH_DELEGATION });
}

/** Takes a response that still is in the state in which it was read. @returns whether it was */
export async function claimResponse(
  strapi: Core.Strapi,
  { id, state: before }: ForumResponse,
  state: ResponseState,
): Promise<boolean> {
  const { count } = await strapi.db
    .query(RESPONSE)
    .updateMany({ where: { id, state: before }, data: { state, stateSince: clock.now() } });
  return count === 1;
}

export async function findResponsePage(
  strapi: Core.Strapi,
  { page, pageSize, ...filter }: ResponseFilter & { page: number; pageSize: number },
): Promise<{ results: ForumResponse[]; total: number }> {
  const query = strapi.db.query(RESPONSE);
  const where = whereOf(filter);
  const [results, total] = await Promise.all([
    query.findMany({
      where,
      populate: WITH_DELEGATION,
      orderBy: NEWEST_FIRST,
      offset: (page - 1) * pageSize,
      limit: pageSize,
    }),
    query.count({ where }),
  ]);
  return { results, total };
}

/** How many there are in each state, whatever state is asked for. */
export async function countStates(strapi: Core.Strapi, filter: ResponseFilter): Promise<StateCounts> {
  const query = strapi.db.query(RESPONSE);
  const counts = await Promise.all(
    RESPONSE_STATES.map(async (state) => [state, await query.count({ where: whereOf({ ...filter, state }) })] as const),
  );
  return Object.fromEntries(counts) as StateCounts;
}

export function noResponses(): StateCounts {
  return Object.fromEntries(RESPONSE_STATES.map((state) => [state, 0])) as StateCounts;
}

/** @returns for each of some calls how many responses there are in each state, by documentId */
export async function countByState(strapi: Core.Strapi, calls: string[]): Promise<Map<string, StateCounts>> {
  if (calls.length === 0) return new Map();
  const { tableName } = strapi.db.metadata.get(RESPONSE);
  const rows: { call: string; state: ResponseState; total: number | string }[] = await strapi.db
    .connection(tableName)
    .select('call', 'state')
    .count({ total: '*' })
    .whereIn('call', calls)
    .groupBy('call', 'state');
  const counts = new Map<string, StateCounts>();
  for (const { call, state, total } of rows) {
    counts.set(call, { ...(counts.get(call) ?? noResponses()), [state]: Number(total) });
  }
  return counts;
}

/** How many nobody has looked at. @param calls documentIds; undefined for all */
export async function countNew(strapi: Core.Strapi, calls: string[] | undefined): Promise<number> {
  return strapi.db.query(RESPONSE).count({ where: whereOf({ calls, state: 'new' }) });
}

/** documentIds of the members whose answer to a call stands. */
export async function findAnswering(strapi: Core.Strapi, call: string): Promise<string[]> {
  const rows: { author: string }[] = await strapi.db.query(RESPONSE).findMany({
    select: ['author'],
    where: { call, author: { $notNull: true }, state: { $notIn: ['withdrawn', 'declined'] } },
  });
  return rows.map(({ author }) => author);
}

export async function findResponsesOf(strapi: Core.Strapi, author: string): Promise<ForumResponse[]> {
  return strapi.db.query(RESPONSE).findMany({ where: { author }, orderBy: { id: 'asc' } });
}

/** Takes a person and their words out of their responses; that their delegation answered stays. */
export async function blankResponses(strapi: Core.Strapi, author: string): Promise<void> {
  const data = { author: null, message: null, state: 'withdrawn' as const, stateSince: clock.now() };
  await strapi.db.query(RESPONSE).updateMany({ where: { author }, data });
}

/** Notes that a member follows a call; a second time changes nothing. */
export async function insertFollow(strapi: Core.Strapi, member: string, call: string): Promise<void> {
  const follows = strapi.db.query(FOLLOW);
  const where = { member, call };
  if ((await follows.count({ where })) > 0) return;
  // Two at once: the unique index refuses one.
  await follows.create({ data: where }).catch(async (error: Error) => {
    if ((await follows.count({ where })) === 0) throw error;
  });
}

export async function deleteFollow(strapi: Core.Strapi, member: string, call: string): Promise<void> {
  await strapi.db.query(FOLLOW).deleteMany({ where: { member, call } });
}

export async function findFollowing(strapi: Core.Strapi, call: string): Promise<string[]> {
  const rows: { member: string }[] = await strapi.db.query(FOLLOW).findMany({ where: { call } });
  return rows.map(({ member }) => member);
}

export async function countFollowers(strapi: Core.Strapi, call: string): Promise<number> {
  return strapi.db.query(FOLLOW).count({ where: { call } });
}

/** documentIds of the calls that a member follows. */
export async function findFollowsOf(strapi: Core.Strapi, member: string): Promise<string[]> {
  const rows: { call: string }[] = await strapi.db
    .query(FOLLOW)
    .findMany({ where: { member }, orderBy: { id: 'asc' } });
  return rows.map(({ call }) => call);
}

export async function deleteFollowsOf(strapi: Core.Strapi, member: string): Promise<void> {
  await strapi.db.query(FOLLOW).deleteMany({ where: { member } });
}

function whereOf({ calls, author, state, search }: ResponseFilter): object {
  const contains = { $containsi: search };
  const names = ['name', 'nameFr', 'nameEs'];
  return {
    ...(calls === undefined ? {} : { call: { $in: calls } }),
    ...(author === undefined ? {} : { author }),
    ...(state === undefined ? {} : { state }),
    ...(search
      ? { $or: [{ message: contains }, { delegation: { $or: names.map((name) => ({ [name]: contains })) } }] }
      : {}),
  };
}
