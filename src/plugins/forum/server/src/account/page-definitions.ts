/** What each page behind a mailed link shows and does. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { confirmMandate } from '../membership/confirm-mandate';
import { findMandate, type Mandate } from '../membership/membership.repository';
import { roleName } from '../outbox/role-name';
import { answerRequest } from '../registration/answer-request';
import { confirmRegistration } from '../registration/confirm-registration';
import { findRegistration, findVouching, type Registration } from '../registration/registration.repository';
import { vouch } from '../registration/vouch';
import { withdrawRegistration } from '../registration/withdraw-registration';
import { invalidToken } from '../shared/errors';
import { evenTime } from '../shared/even-time';
import { normaliseAddress } from '../shared/mail-address';
import { mailResetLink, resetPassword } from './credentials';
import { peekToken } from './link-tokens';
import type { Page, PageForm } from './page';
import { factLabel, pageTexts, type FactName } from './page-texts';
import { findPasswordProblem } from './password-rules';

export interface PageContext {
  strapi: Core.Strapi;
  locale: Locale;
  /** Where the form goes. */
  action: string;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
}

export interface PageDefinition {
  /** Shows what is about to be done, and changes nothing. @throws InvalidToken */
  show: (context: PageContext) => Promise<Page>;
  /** Does it. A page with a `problem` is the form once more. @throws InvalidToken */
  act: (context: PageContext) => Promise<Page>;
}

const LONGEST_ANSWER = 4000;

const confirm: PageDefinition = {
  async show({ strapi, locale, action, query }) {
    const registration = await peekRegistration(strapi, 'confirm-address', query.token);
    const { title, paragraphs, buttons } = pageTexts('confirm', locale);
    const form = simpleForm(action, query.token, [{ label: buttons.confirm }]);
    return { locale, title, paragraphs, facts: factsOf(registration, locale), form };
  },
  async act({ strapi, locale, body }) {
    await confirmRegistration(strapi, body.token);
    return donePage('confirm', locale);
  },
};

const withdraw: PageDefinition = {
  async show({ strapi, locale, action, query }) {
    const registration = await peekRegistration(strapi, 'withdraw', query.token);
    const { title, paragraphs, buttons } = pageTexts('withdraw', locale);
    const form = simpleForm(action, query.token, [{ label: buttons.withdraw, tone: 'danger' }]);
    return { locale, title, paragraphs, facts: factsOf(registration, locale), form };
  },
  async act({ strapi, locale, body }) {
    await withdrawRegistration(strapi, body.token);
    return donePage('withdraw', locale);
  },
};

const answer: PageDefinition = {
  show: (context) => answerForm(context, context.query.token),
  async act(context) {
    const { strapi, locale, body } = context;
    const { problems } = pageTexts('answer', locale, { question: '' });
    const message = textOf(body.message).trim();
    if (message === '') return { ...(await answerForm(context, body.token)), problem: problems.empty };
    if (message.length > LONGEST_ANSWER) {
      return { ...(await answerForm(context, body.token, message)), problem: problems.tooLong };
    }
    await answerRequest(strapi, { token: body.token, message });
    const { done } = pageTexts('answer', locale, { question: '' });
    return { locale, ...done };
  },
};

async function answerForm({ strapi, locale, action }: PageContext, token: unknown, value?: string): Promise<Page> {
  const { question } = await peekRegistration(strapi, 'answer', token);
  const { title, paragraphs, fields, buttons } = pageTexts('answer', locale, { question: question ?? '' });
  return {
    locale,
    title,
    paragraphs,
    form: {
      action,
      hidden: { token: String(token) },
      fields: [
        {
          ...fields.message,
          name: 'message',
          type: 'textarea',
          maxLength: LONGEST_ANSWER,
          ...(value ? { value } : {}),
        },
      ],
      buttons: [{ label: buttons.send }],
    },
  };
}

const vouchPage: PageDefinition = {
  show: (context) => vouchForm(context, context.query.token),
  async act(context) {
    const { strapi, locale, body } = context;
    if (body.answer !== 'yes' && body.answer !== 'no') {
      const { problems } = pageTexts('vouch', locale);
      return { ...(await vouchForm(context, body.token)), problem: problems.unanswered };
    }
    await vouch(strapi, { token: body.token, answer: body.answer });
    return donePage('vouch', locale);
  },
};

async function vouchForm({ strapi, locale, action }: PageContext, token: unknown): Promise<Page> {
  const vouching = await findVouching(strapi, await peekToken(strapi, 'vouch', token));
  const key = vouching?.registration?.documentId;
  const registration = key === undefined ? null : await findRegistration(strapi, key);
  if (registration === null || registration.erasedAt !== null) throw invalidToken();
  const { title, paragraphs, buttons } = pageTexts('vouch', locale);
  const form = simpleForm(action, token, [
    { name: 'answer', value: 'yes', label: buttons.yes },
    { name: 'answer', value: 'no', label: buttons.no, tone: 'secondary' },
  ]);
  return { locale, title, paragraphs, facts: factsOf(registration, locale), form };
}

const confirmMandatePage: PageDefinition = {
  async show({ strapi, locale, action, query }) {
    const mandate = await findMandate(strapi, await peekToken(strapi, 'confirm-mandate', query.token));
    if (mandate === null || mandate.endedAt !== null) throw invalidToken();
    const { title, paragraphs, buttons } = pageTexts('confirm-mandate', locale);
    const form = simpleForm(action, query.token, [{ label: buttons.confirm }]);
    return { locale, title, paragraphs, facts: factsOfMandate(mandate, locale), form };
  },
  async act({ strapi, locale, body }) {
    await confirmMandate(strapi, body.token);
    return donePage('confirm-mandate', locale);
  },
};

const setPassword: PageDefinition = {
  async show(context) {
    await peekToken(context.strapi, 'set-password', context.query.code);
    return passwordForm(context, context.query.code);
  },
  async act(context) {
    const { strapi, locale, body } = context;
    await peekToken(strapi, 'set-password', body.code);
    const { problems } = pageTexts('set-password', locale);
    const problem =
      findPasswordProblem(body.password)?.code ??
      (body.password === body.passwordConfirmation ? undefined : 'different');
    if (problem !== undefined) return { ...passwordForm(context, body.code), problem: problems[problem] };
    await resetPassword(strapi, body);
    return donePage('set-password', locale);
  },
};

function passwordForm({ locale, action }: PageContext, code: unknown): Page {
  const { title, paragraphs, fields, buttons } = pageTexts('set-password', locale);
  const password = { type: 'password', autocomplete: 'new-password' } as const;
  return {
    locale,
    title,
    paragraphs,
    form: {
      action,
      hidden: { code: String(code) },
      fields: [
        { ...fields.password, ...password, name: 'password' },
        { ...fields.passwordConfirmation, ...password, name: 'passwordConfirmation' },
      ],
      buttons: [{ label: buttons.save }],
    },
  };
}

const forgotPassword: PageDefinition = {
  async show(context) {
    return addressForm(context);
  },
  async act(context) {
    const { strapi, locale, body } = context;
    const typed = textOf(body.email);
    const email = normaliseAddress(typed);
    if (email === undefined) {
      const { problems } = pageTexts('forgot-password', locale);
      return { ...addressForm(context, typed), problem: problems.malformed };
    }
    await evenTime(() => mailResetLink(strapi, email));
    return donePage('forgot-password', locale);
  },
};

function addressForm({ locale, action }: PageContext, value?: string): Page {
  const { title, paragraphs, fields, buttons } = pageTexts('forgot-password', locale);
  const email = { ...fields.email, name: 'email', type: 'email', autocomplete: 'email', maxLength: 254 } as const;
  const form: PageForm = {
    action,
    hidden: {},
    fields: [{ ...email, ...(value ? { value } : {}) }],
    buttons: [{ label: buttons.send }],
  };
  return { locale, title, paragraphs, form };
}

export const PAGES: Record<string, PageDefinition> = {
  confirm,
  withdraw,
  answer,
  vouch: vouchPage,
  'confirm-mandate': confirmMandatePage,
  'set-password': setPassword,
  'forgot-password': forgotPassword,
};

async function peekRegistration(
  strapi: Core.Strapi,
  purpose: 'confirm-address' | 'withdraw' | 'answer',
  token: unknown,
): Promise<Registration> {
  const registration = await findRegistration(strapi, await peekToken(strapi, purpose, token));
  if (registration === null || registration.erasedAt !== null) throw invalidToken();
  return registration;
}

/** A body may hold anything; what is no text is taken as nothing. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function simpleForm(action: string, token: unknown, buttons: PageForm['buttons']): PageForm {
  return { action, hidden: { token: String(token) }, fields: [], buttons };
}

function donePage(
  name: 'confirm' | 'withdraw' | 'vouch' | 'confirm-mandate' | 'set-password' | 'forgot-password',
  locale: Locale,
): Page {
  return { locale, ...pageTexts(name, locale).done };
}

function factsOf(registration: Registration, locale: Locale): Page['facts'] {
  const { givenName, familyName, position, requestedRole, organisation, organisationName, email } = registration;
  return facts(locale, {
    name: [givenName, familyName].filter(Boolean).join(' '),
    email,
    position,
    delegation: organisation === null ? organisationName : nameIn(organisation, locale),
    requestedRole: roleName(requestedRole, locale),
  });
}

function factsOfMandate({ role, position, organisation }: Mandate, locale: Locale): Page['facts'] {
  return facts(locale, {
    delegation: organisation === null ? null : nameIn(organisation, locale),
    position,
    role: roleName(role, locale),
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
