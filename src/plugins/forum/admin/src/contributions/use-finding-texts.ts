import { useCallback } from 'react';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { Finding, SubjectType } from './types';
import { useFieldNames } from './use-field-names';

/** What was found, in a sentence. */
export function useFindingTexts(type: SubjectType) {
  const { t, named } = useTexts();
  const fields = useFieldNames(type);
  const names = useNames();
  return useCallback(
    ({ kind, locale, details }: Finding) => {
      const { field = '', title = '', url = '', count = 0 } = details;
      const values = {
        field: field === '' ? '' : field.split(' ').map(fields.field).join(', '),
        title,
        url,
        count,
        theme: details.names === undefined ? '' : names.local(details.names),
      };
      const sentence = named('finding', kind, values);
      return locale === null ? sentence : t('finding.in-language', { sentence, language: names.language(locale) });
    },
    [fields, named, names, t],
  );
}
