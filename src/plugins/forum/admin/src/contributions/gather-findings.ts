import type { Contribution, Finding } from './types';

/**
 * What was found, with all fields that readers look for in one sentence, and a language named only where there
 * are several.
 */
export function gather({ findings, locales }: Pick<Contribution, 'findings' | 'locales'>): Finding[] {
  const fields = findings.flatMap(({ kind, details }) => (kind === 'recommended' ? [details.field ?? ''] : []));
  const rest = findings.filter(({ kind }) => kind !== 'recommended');
  const empty: Finding[] =
    fields.length === 0
      ? []
      : [{ kind: 'recommended', isBlocking: false, locale: null, details: { field: fields.join(' ') } }];
  return [...rest, ...empty].map((finding) => (locales.length > 1 ? finding : { ...finding, locale: null }));
}
