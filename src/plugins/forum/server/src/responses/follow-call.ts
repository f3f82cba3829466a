import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { findCalls, findPublishedCall } from '../deadlines/call.repository';
import { stateOf } from '../deadlines/change-call';
import type { Member } from '../membership/membership.repository';
import { notFound } from '../shared/errors';
import { deleteFollow, findFollowsOf, insertFollow } from './response.repository';

/** A member wants to hear of a call. @throws NotFoundError when there is no such published call */
export async function followCall(strapi: Core.Strapi, documentId: string, member: Member): Promise<void> {
  if ((await findPublishedCall(strapi, documentId)) === undefined) throw notFound();
  await insertFollow(strapi, member.documentId, documentId);
}

/** The member does not want to hear of it any more; nor does it matter whether they did. */
export async function unfollowCall(strapi: Core.Strapi, documentId: string, member: Member): Promise<void> {
  await deleteFollow(strapi, member.documentId, documentId);
}

/** The published calls that a member follows. @param locale of their titles, where they are there in it */
export async function readFollows(strapi: Core.Strapi, member: Member, locale: Locale) {
  const calls = await findCalls(strapi, await findFollowsOf(strapi, member.documentId), locale);
  return [...calls.values()]
    .filter(({ publishedAt }) => publishedAt !== null)
    .map((call) => ({
      documentId: call.documentId,
      title: call.title,
      slug: call.slug,
      closesAt: call.closesAt,
      callState: stateOf(call),
    }));
}
