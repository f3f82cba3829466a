import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { environment, publicUrl } from '../../../../../environment';
import { mintToken } from '../links';
import type { Role } from '../membership/roles';
import { panelAddress } from '../shared/panel-address';
import { layOutMail, type LaidOutMail, type MailLink as LaidOutLink } from './mail-layout';
import { mailKindOf, type MailLink, type OutboxMessage } from './mail-kinds';
import { mailTexts, roleName } from './mail-texts';

/** What a mail is composed from. */
export type Letter = Pick<OutboxMessage, 'template' | 'locale' | 'subjectKey' | 'data'>;

const MASK = '…';

/** Composes a mail as it is sent: its tokens are made now, and only their hashes are stored. */
export async function composeMail(strapi: Core.Strapi, message: OutboxMessage): Promise<LaidOutMail> {
  const { link, secondary, entries } = mailKindOf(message.template);
  const tokenFor = async (each: MailLink | undefined, subjectKey = message.subjectKey) =>
    each !== undefined && 'purpose' in each
      ? mintToken(strapi, { purpose: each.purpose, subjectKey, lifetime: each.lifetime })
      : '';
  const entryTokens: string[] = [];
  for (const entry of entries?.(message) ?? []) entryTokens.push(await tokenFor(entry.link, entry.subjectKey));
  return layOut(message, await tokenFor(link?.(message)), await tokenFor(secondary?.(message)), entryTokens);
}

/** Composes a mail as the panel shows it: nobody who reads the outbox holds a key. */
export function composeMasked(letter: Letter): LaidOutMail {
  return layOut(letter as OutboxMessage, MASK, MASK, []);
}

function layOut(message: OutboxMessage, token: string, secondToken: string, entryTokens: string[]): LaidOutMail {
  const { template, locale, data } = message;
  const kind = mailKindOf(template);
  const { action, secondary, ...texts } = mailTexts(template, locale, {
    ...kind.values,
    ...inLocale(data ?? {}, locale),
  });
  const entries = (kind.entries?.(message) ?? []).map(({ label, link }, index) => ({
    label,
    ...(link === undefined ? {} : { url: urlOf(link, entryTokens[index] ?? MASK, locale) }),
  }));
  return layOutMail({
    ...texts,
    locale,
    entries,
    ...(kind.hasAddresses === true ? { ownAddresses: [publicUrl(), environment.FRONTEND_URL ?? publicUrl()] } : {}),
    ...asLink('action', action, kind.link?.(message), token, locale),
    ...asLink('secondary', secondary, kind.secondary?.(message), secondToken, locale),
  });
}

/** Roles and delegations are stored as keys and in all languages: the mail has the reader's. */
function inLocale(data: Record<string, string>, locale: Locale): Record<string, string> {
  const { role, delegationEn = '', delegationFr, delegationEs, ...rest } = data;
  const delegation = { en: delegationEn, fr: delegationFr, es: delegationEs }[locale] || delegationEn;
  return { ...rest, delegation, ...(role === undefined ? {} : { role: roleName(role as Role, locale) }) };
}

function asLink(
  name: 'action' | 'secondary',
  label: string | undefined,
  link: MailLink | undefined,
  token: string,
  locale: Locale,
): { action?: LaidOutLink; secondary?: LaidOutLink } {
  if (label === undefined || link === undefined) return {};
  return { [name]: { label, url: urlOf(link, token, locale) } };
}

function urlOf(link: MailLink, token: string, locale: Locale): string {
  if ('panel' in link) return panelAddress(link.panel);
  const isOurs = 'isOurs' in link || environment.FRONTEND_URL === undefined;
  const url = `${isOurs ? publicUrl() : environment.FRONTEND_URL}/account/${link.page}`;
  const query = new URLSearchParams('parameter' in link ? { [link.parameter]: token, locale } : { locale });
  return `${url}?${query}`.replace(encodeURIComponent(MASK), MASK);
}
