/** What the pages have in common. */
import type { Locale } from '../../../../../../content-api/locales';
import type { Core } from '@strapi/strapi';
import { titleIn, type PublishedPractice } from '../../freshness/practice.repository';
import type { Mandate } from '../../membership/membership.repository';
import { roleName } from '../../outbox/role-name';
import { findRegistration, type Registration } from '../../registration/registration.repository';
import { mayStill } from '../../registration/step-of-applicant';
import { invalidToken } from '../../shared/errors';
import { peekToken } from '../../links';
import type { Page, PageForm } from '../page';
import { factLabel, pageTexts, type FactName } from '../page-texts';

const STEPS = { 'confirm-address': 'confirm', withdraw: 'withdraw', answer: 'answer' } as const;

/** The application that a link leads to. @throws InvalidToken, also when it was decided on meanwhile */
export async function peekRegistration(
  strapi: Core.Strapi,
  purpose: keyof typeof STEPS,
  token: unknown,
): Promise<Registration> {
  const registration = await findRegistration(strapi, await peekToken(strapi, purpose, token));
  const isOpen = registration !== null && registration.erasedAt === null && mayStill(registration, STEPS[purpose]);
  if (!isOpen) throw invalidToken();
  return registration;
}

/** A body may hold anything; what is no text is taken as nothing. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A form of buttons only. */
export function simpleForm(action: string, token: unknown, buttons: PageForm['buttons']): PageForm {
  return { action, hidden: { token: String(token) }, fields: [], buttons };
}

/** What is said when it is done. */
export function donePage(
  name: 'confirm' | 'withdraw' | 'vouch' | 'confirm-mandate' | 'set-password' | 'panel-password' | 'forgot-password',
  locale: Locale,
): Page {
  const { title, paragraphs } = pageTexts(name, locale).done;
  return { locale, title, paragraphs };
}

/** What an application says, as it is shown before it is confirmed. */
export function factsOf(registration: Registration, locale: Locale): Page['facts'] {
  const { givenName, familyName, position, requestedRole, organisation, organisationName, email } = registration;
  return facts(locale, {
    name: [givenName, familyName].filter(Boolean).join(' '),
    email,
    position,
    delegation: organisation === null ? organisationName : nameIn(organisation, locale),
    requestedRole: roleName(requestedRole, locale),
  });
}

export function factsOfMandate({ role, position, organisation }: Mandate, locale: Locale): Page['facts'] {
  return facts(locale, {
    delegation: organisation === null ? null : nameIn(organisation, locale),
    position,
    role: roleName(role, locale),
  });
}

export function factsOfPractice(practice: PublishedPractice, locale: Locale): Page['facts'] {
  const { delegation } = practice;
  return facts(locale, {
    practice: titleIn(practice, locale),
    delegation: delegation === null ? null : nameIn(delegation, locale),
  });
}

function facts(locale: Locale, values: Partial<Record<FactName, string | null>>): Page['facts'] {
  return Object.entries(values).flatMap(([name, value]) =>
    value ? [{ label: factLabel(name as FactName, locale), value }] : [],
  );
}

function nameIn({ name, nameFr, nameEs }: NonNullable<Registration['organisation']>, locale: Locale): string {
  return { en: name, fr: nameFr, es: nameEs }[locale];
}
