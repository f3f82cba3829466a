import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { findContribution, lockedLocales } from '../contribution';
import { rule } from '../shared/rules';
import { COLUMNS } from './columns';
import type { Directory } from './directory';
import { differsFrom } from './differs';
import { findDraft, findPracticeKey, type StoredPractice } from './practice.repository';
import type { ImportProblem } from './problem';
import { isEndBeforeStart, type Row } from './read-row';

/** What a row asks for. */
export type Plan =
  | { action: 'broken'; problems: ImportProblem[] }
  | { action: 'same' }
  | { action: 'created' | 'updated'; documentId: string | undefined; data: Record<string, unknown> };

/**
 * Compares a row with what is stored, and writes nothing.
 *
 * @param delegation documentId of the owner of what has none: neither in the row nor, so far, on the platform
 */
export async function planRow(
  strapi: Core.Strapi,
  directory: Directory,
  row: Row,
  line: number,
  delegation: string | null,
): Promise<Plan> {
  const problems = [...row.problems];
  const wrong = (column: string, message: string) => problems.push({ line, column, message });
  const values: Record<string, unknown> = { ...row.values };
  for (const { column, names } of row.names) {
    const keys: string[] = [];
    for (const name of names) {
      const found = await directory.find(column.to, name, row.locale);
      if ('problem' in found) wrong(column.name, found.problem);
      else if (!keys.includes(found.documentId)) keys.push(found.documentId);
    }
    values[column.name] = column.isMany ? keys : keys[0];
  }
  if (row.slug === '') return { action: 'broken', problems };

  const documentId = await findPracticeKey(strapi, row.slug);
  const stored =
    documentId === undefined
      ? null
      : await findDraft(strapi, documentId, row.locale, [...toPopulate(values), 'delegation']);
  const isOwnerless = documentId === undefined || (stored !== null && stored.delegation === null);
  if (delegation !== null && isOwnerless && !row.names.some(({ column }) => column.name === 'delegation')) {
    values.delegation = delegation;
  }
  if (stored === null && values.title === undefined && !problems.some(({ column }) => column === 'title')) {
    wrong('title', rule('required'));
  }
  if (stored !== null && !isEndBeforeStart(values) && isEndBeforeStart({ ...stored, ...values })) {
    wrong('endDate' in values ? 'endDate' : 'startDate', rule('end-before-start'));
  }
  if (problems.length > 0) return { action: 'broken', problems };

  const plan = compare(stored, values, documentId, row.slug);
  if (plan.action !== 'same' && documentId !== undefined && (await isLocked(strapi, documentId, row.locale))) {
    return { action: 'broken', problems: [{ line, column: null, message: rule('contribution-locked') }] };
  }
  return plan;
}

function compare(
  stored: StoredPractice | null,
  values: Record<string, unknown>,
  documentId: string | undefined,
  slug: string,
): Exclude<Plan, { action: 'broken' }> {
  if (stored === null) {
    // In a further language the slug is made from the title there, as everywhere.
    const data = documentId === undefined ? { ...values, slug } : values;
    return { action: 'created', documentId, data };
  }
  const data = Object.fromEntries(Object.entries(values).filter(([name, value]) => differsFrom(stored[name], value)));
  return Object.keys(data).length === 0 ? { action: 'same' } : { action: 'updated', documentId, data };
}

/** What waits for a decision is as it will be published; the document layer keeps officers to that, not imports. */
async function isLocked(strapi: Core.Strapi, documentId: string, locale: Locale): Promise<boolean> {
  const contribution = await findContribution(strapi, documentId);
  return (
    contribution !== null && lockedLocales(contribution.state, contribution.submittedLocales, true).includes(locale)
  );
}

const NESTED = new Set(
  COLUMNS.filter(({ kind }) => kind === 'reference' || kind === 'addresses').map(({ name }) => name),
);

function toPopulate(values: Record<string, unknown>): string[] {
  return Object.keys(values).filter((name) => NESTED.has(name));
}
