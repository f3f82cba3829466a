/** What the public account pages say, in the platform's languages. Pure. */
import type { Locale } from '../../../../../content-api/locales';
import type { RuleName } from '../shared/rules';
import { fillParagraphs, fillPlaceholders } from '../texts/fill-placeholders';
import en from './texts/en.json';
import es from './texts/es.json';
import fr from './texts/fr.json';

export type PageTexts = typeof en.pages;
export type PageName = keyof PageTexts;
export type FactName = keyof typeof en.facts;

const TEXTS: Record<Locale, typeof en> = { en, fr, es };

/** Broken by who sends what is not in the list, for which the API asks by codes. */
const CODED: RuleName[] = ['document-id', 'country-code', 'one-of'];

export const PAGE_NAMES = Object.keys(en.pages) as PageName[];

/**
 * The texts of one page: title and paragraphs, and what it has of buttons, fields, problems and what is
 * said when all is done.
 *
 * @param values one for each placeholder: `question` on the page `answer`, none elsewhere
 * @throws Error when a placeholder has no value
 */
export function pageTexts<Name extends PageName>(
  name: Name,
  locale: Locale,
  values: Record<string, string> = {},
): PageTexts[Name] {
  return fillAll(TEXTS[locale].pages[name], values) as PageTexts[Name];
}

/** What a fact on a page is called. */
export function factLabel(name: FactName, locale: Locale): string {
  return TEXTS[locale].facts[name];
}

/** The words around every page: our names, and what stands above problems and language links. */
export function pageFrame(locale: Locale): { platform: string; forum: string; problem: string; languages: string } {
  const { platform, forum, problem, languages } = TEXTS[locale];
  return { platform, forum, problem, languages };
}

/** What is wrong with a field, as one says it to a person; undefined for rules that no page's form can break. */
export function wrongText(name: RuleName, locale: Locale): string | undefined {
  const texts: Partial<Record<RuleName, string>> = TEXTS[locale].wrong;
  return texts[CODED.includes(name) ? 'not-listed' : name];
}

/** What a language calls itself. */
export function languageName(locale: Locale): string {
  return TEXTS[locale].languageName;
}

function fillAll(text: unknown, values: Record<string, string>): unknown {
  if (typeof text === 'string') return fillPlaceholders(text, values);
  if (Array.isArray(text)) return fillParagraphs(text as string[], values);
  return Object.fromEntries(Object.entries(text as object).map(([name, each]) => [name, fillAll(each, values)]));
}
