import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { describeField, LABELS, PANEL_LANGUAGES } from '../../../../../panel/labels';
import { VOCABULARIES, type VocabularyName } from '../../../../../vocabularies';
import type { SubjectType } from './types';

/** Fields that hold keys of a closed list. */
const VOCABULARY_OF: Record<string, VocabularyName> = {
  sdgs: 'sdg',
  gcmObjectives: 'gcm-objective',
  actorTypes: 'actor-type',
};

/** Fields that hold one of a few values, or several. */
const CHOICES = ['depth', 'scope', 'kind', 'stage', 'precision', 'targetGroup'];

/** Fields and their values by the names that they have in the forms. */
export function useFieldNames(type: SubjectType) {
  const { locale } = useIntl();
  return useMemo(() => {
    const language = PANEL_LANGUAGES.find((each) => locale.startsWith(each)) ?? 'en';
    const { choices } = LABELS[language];
    const lines = (value: string, name: (line: string) => string) => value.split('\n').map(name).join('\n');
    return {
      language,
      field: (name: string) => describeField(language, type, name)?.label ?? name,
      value: (field: string, value: string) => {
        const vocabulary = VOCABULARY_OF[field];
        if (vocabulary !== undefined) {
          const terms = VOCABULARIES[vocabulary];
          return lines(value, (line) => terms.find((term) => String(term.value) === line)?.[language] ?? line);
        }
        return CHOICES.includes(field) ? lines(value, (line) => choices[line] ?? line) : value;
      },
    };
  }, [locale, type]);
}
