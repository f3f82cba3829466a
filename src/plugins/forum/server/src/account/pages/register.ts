/** The form by which a person applies, for where no website has one. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../../content-api/locales';
import { ORGANISATION } from '../../membership/membership.repository';
import { ROLES } from '../../membership/roles';
import { roleName } from '../../outbox/role-name';
import { submitRegistration } from '../../registration/submit-registration';
import { InvalidFields, type FieldProblem } from '../../shared/errors';
import { rule, ruleName, ruleText } from '../../shared/rules';
import type { PageContext, PageDefinition } from './page-definition';
import type { Page, PageField } from '../page';
import { pageTexts, wrongText } from '../page-texts';

type FieldName = keyof ReturnType<typeof textsOf>['fields'];
type Option = { value: string; label: string };

const textsOf = (locale: Locale) => pageTexts('register', locale);
const NAME_COLUMN: Record<Locale, string> = { en: 'name', fr: 'nameFr', es: 'nameEs' };
const TYPES = ['national-government', 'international-organisation'] as const;

export const register: PageDefinition = {
  limit: 'registrations-of-network',

  show: (context) => form(context, {}, []),

  again: (context) => form(context, context.body, []),

  async act(context) {
    const { strapi, locale, body } = context;
    // What was left empty was not given.
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
    try {
      await submitRegistration(strapi, { ...given, locale, consent: given.consent === 'true' });
    } catch (error) {
      return refused(context, error as Error);
    }
    return { locale, ...textsOf(locale).done };
  },
};

/** The form as it was sent, with what is wrong with it. */
async function refused(context: PageContext, error: Error): Promise<Page> {
  const { body, locale } = context;
  if (error.name === 'NotEligible') return { ...(await form(context, body, [])), problem: error.message };
  if (!(error instanceof InvalidFields)) throw error;
  const problems = forPeople(error.problems, body).map(({ path, message }) => ({
    path,
    message: inWords(message, locale),
  }));
  return { ...(await form(context, body, problems)), problem: textsOf(locale).problems.wrong };
}

/** Where no delegation is given at all, that is said once, at the list. */
function forPeople(problems: FieldProblem[], body: Record<string, unknown>): FieldProblem[] {
  if (body.organisation || body.organisationName || body.organisationType || body.country) return problems;
  const others = problems.filter(
    ({ path }) => !['organisationName', 'organisationType', 'country'].includes(path[0] ?? ''),
  );
  return [...others, { path: ['organisation'], message: rule('or-organisation') }];
}

/** The API says by which rule a value is wrong; a person is told what to do. */
function inWords(message: string, locale: Locale): string {
  const name = ruleName(message);
  return (name === undefined ? undefined : wrongText(name, locale)) ?? ruleText(message, locale);
}

async function form(
  { strapi, locale, action }: PageContext,
  values: Record<string, unknown>,
  problems: FieldProblem[],
): Promise<Page> {
  const { title, paragraphs, fields, buttons, choices } = textsOf(locale);
  const none = { value: '', label: choices.none };
  const [organisations, countries] = await Promise.all([
    options(strapi, ORGANISATION, locale, 'documentId', { friendOfTheForum: true, type: { $in: [...TYPES] } }),
    options(strapi, 'api::country.country', locale, 'iso2', {}),
  ]);
  const field = (name: FieldName, rest: Partial<PageField> = {}): PageField => {
    const problem = problems.find(({ path }) => path[0] === name)?.message;
    return {
      type: 'text',
      ...fields[name],
      name,
      ...(typeof values[name] === 'string' ? { value: values[name] } : {}),
      ...(problem === undefined ? {} : { problem }),
      ...rest,
    };
  };
  const optional = { required: false };
  return {
    locale,
    title,
    paragraphs,
    form: {
      action,
      hidden: {},
      fields: [
        field('email', { type: 'email', autocomplete: 'email', maxLength: 254 }),
        field('givenName', { autocomplete: 'given-name', maxLength: 100 }),
        field('familyName', { autocomplete: 'family-name', maxLength: 100 }),
        field('position', { autocomplete: 'organization-title', maxLength: 200 }),
        field('organisation', { type: 'select', options: [none, ...organisations], ...optional }),
        field('organisationName', { maxLength: 255, ...optional }),
        field('organisationType', {
          type: 'select',
          options: [none, ...TYPES.map((value) => ({ value, label: choices[value] }))],
          ...optional,
        }),
        field('country', { type: 'select', options: [none, ...countries], ...optional }),
        field('dutyStation', { maxLength: 200, ...optional }),
        field('phone', { type: 'tel', autocomplete: 'tel', maxLength: 40, ...optional }),
        field('requestedRole', {
          type: 'select',
          options: ROLES.map((value) => ({ value, label: roleName(value, locale) })),
        }),
        field('motivation', { type: 'textarea', maxLength: 4000, ...optional }),
        field('consent', { type: 'checkbox' }),
      ],
      buttons: [{ label: buttons.send }],
    },
  };
}

async function options(
  strapi: Core.Strapi,
  uid: 'api::organisation.organisation' | 'api::country.country',
  locale: Locale,
  key: string,
  where: object,
): Promise<Option[]> {
  const label = NAME_COLUMN[locale];
  const rows: Record<string, string>[] = await strapi.db.query(uid).findMany({ where, select: [key, label] as never });
  return rows
    .map((row) => ({ value: String(row[key]), label: String(row[label]) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}
