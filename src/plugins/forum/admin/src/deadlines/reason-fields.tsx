import { Flex, Typography } from '@strapi/design-system';
import { LOCALES } from '../shared/locales';
import type { FieldErrors } from '../shared/problem';
import { TextAreaField } from '../shared/text-area-field';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { REASON_FIELDS, ReasonValues } from './extension-values';

interface Props {
  values: ReasonValues;
  errors: FieldErrors<(typeof REASON_FIELDS)[number]>;
  onChange: (values: ReasonValues) => void;
}

/** Why, in the languages of the platform: everybody reads it. */
export function ReasonFields({ values, errors, onChange }: Props) {
  const { t } = useTexts();
  const names = useNames();
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={4} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend style={{ padding: 0 }}>
        <Typography variant="pi" fontWeight="bold">
          {t('reason.public')}
        </Typography>
      </legend>
      <Typography variant="pi" textColor="neutral600">
        {t('reason.public-help')}
      </Typography>
      {LOCALES.map((locale, index) => (
        <TextAreaField
          key={locale}
          name={`reasons.${locale}`}
          label={t('reason.in', { language: names.language(locale) })}
          rows={2}
          value={values[locale]}
          error={errors[locale] ?? (index === 0 ? errors.reasons : undefined)}
          onChange={(text) => onChange({ ...values, [locale]: text })}
        />
      ))}
    </Flex>
  );
}
