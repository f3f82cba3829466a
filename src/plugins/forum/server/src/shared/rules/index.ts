/** What is said of a field that is wrong, in the platform's languages. Pure. */
import type { Locale } from '../../../../../../content-api/locales';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';

export type RuleName = keyof typeof en;

const TEXTS: Record<Locale, Record<RuleName, string>> = { en, fr, es };

/**
 * A rule as a text that libraries pass along as their message; {@link ruleText} makes words of it.
 *
 * @param values in the order of the placeholders
 */
export function rule(name: RuleName, ...values: (string | number)[]): string {
  return JSON.stringify([name, ...values]);
}

/** Which rule it is that {@link rule} returned, or undefined for anything else. */
export function ruleName(encoded: string): RuleName | undefined {
  return decode(encoded)[0];
}

/** @param encoded what {@link rule} returned; anything else is returned as it is */
export function ruleText(encoded: string, locale: Locale): string {
  const [name, ...values] = decode(encoded);
  if (name === undefined) return encoded;
  return TEXTS[locale][name].replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
}

function decode(encoded: string): [RuleName, ...(string | number)[]] | [] {
  if (!encoded.startsWith('["')) return [];
  return JSON.parse(encoded) as [RuleName, ...(string | number)[]];
}
