/** Practices for the tests: written as the panel writes them. */
import type { Core } from '@strapi/strapi';

export const PRACTICE = 'api::practice.practice' as const;

type Write = (params: object) => Promise<any>;

export function practicesOf(
  strapi: Core.Strapi,
): Record<'create' | 'update' | 'publish' | 'unpublish' | 'delete' | 'clone' | 'discardDraft', Write> {
  return strapi.documents(PRACTICE) as never;
}

interface Draft {
  title?: string;
  /** documentId of the owner. */
  delegation?: string;
  languages?: readonly string[];
}

/** The texts of a practice in one language. */
export function practiceIn(locale: string, title: string): Record<string, unknown> {
  return { title: `${title} in ${locale}`, summary: 'Who does what, where, and since when: two sentences.' };
}

/** @returns the documentId of a new draft */
export async function draftPractice(
  strapi: Core.Strapi,
  { title = 'A practice', delegation, languages = ['en'] }: Draft = {},
): Promise<string> {
  const practices = practicesOf(strapi);
  const shared = { scope: 'global', ...(delegation === undefined ? {} : { delegation }) };
  const [first, ...others] = languages;
  const { documentId } = await practices.create({
    locale: first,
    data: { ...practiceIn(first as string, title), ...shared },
  });
  for (const locale of others) {
    await practices.update({ documentId, locale, data: { ...practiceIn(locale, title), ...shared } });
  }
  return documentId;
}

/** @returns the documentId of a new practice that is published in all its languages */
export async function publishPractice(strapi: Core.Strapi, draft: Draft = {}): Promise<string> {
  const documentId = await draftPractice(strapi, draft);
  await practicesOf(strapi).publish({ documentId, locale: '*' });
  return documentId;
}
