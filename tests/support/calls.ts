/** Calls for action for the tests: written as the panel writes them. */
import type { Core } from '@strapi/strapi';

export const CALL = 'api::call-for-action.call-for-action' as const;
export const LANGUAGES = ['en', 'fr', 'es'] as const;
export type CallLanguage = (typeof LANGUAGES)[number];

type Write = (params: object) => Promise<any>;

export function callsOf(
  strapi: Core.Strapi,
): Record<'create' | 'update' | 'publish' | 'unpublish' | 'delete' | 'clone', Write> {
  return strapi.documents(CALL) as never;
}

/** The texts of a call in one language. */
export function textsIn(locale: string, title = 'A call'): Record<string, unknown> {
  return {
    title: `${title} in ${locale}`,
    summary: 'Who asks for what, and of whom: two sentences.',
    kind: 'partners',
    what: 'Partners',
  };
}

interface Draft {
  title?: string;
  deadline?: object | null;
  /** documentId of the owner. */
  delegation?: string;
  languages?: readonly CallLanguage[];
}

/** @returns the documentId of a new draft */
export async function draftCall(
  strapi: Core.Strapi,
  { title = 'A call', deadline = { precision: 'day', date: '2031-03-31' }, delegation, languages = ['en'] }: Draft = {},
): Promise<string> {
  const calls = callsOf(strapi);
  const shared = { deadline, ...(delegation === undefined ? {} : { delegation }) };
  const [first, ...others] = languages;
  const { documentId } = await calls.create({ locale: first, data: { ...textsIn(first as string, title), ...shared } });
  for (const locale of others)
    await calls.update({ documentId, locale, data: { ...textsIn(locale, title), ...shared } });
  return documentId;
}

/** @returns the documentId of a new call that is published in all its languages */
export async function publishCall(strapi: Core.Strapi, draft: Draft = {}): Promise<string> {
  const documentId = await draftCall(strapi, draft);
  await callsOf(strapi).publish({ documentId, locale: '*' });
  return documentId;
}
