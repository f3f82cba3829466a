import { useId } from 'react';
import { Field, Flex, Radio, TextInput, Typography } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import type { ExtensionValues } from './extension-values';
import { PRECISIONS, type Precision } from './types';

interface Props {
  values: ExtensionValues;
  errors: { precision?: string; date?: string };
  onChange: (values: ExtensionValues) => void;
}

/** The new deadline: how exact it is, and its date. */
export function DeadlineFields({ values, errors, onChange }: Props) {
  const { t } = useTexts();
  const precisionLabel = useId();
  return (
    <>
      <Field.Root name="precision" error={errors.precision}>
        <Typography id={precisionLabel} variant="pi" fontWeight="bold">
          {t('form.precision')}
        </Typography>
        <Radio.Group
          aria-labelledby={precisionLabel}
          value={values.precision}
          onValueChange={(precision: string) => onChange({ ...values, precision: precision as Precision })}
        >
          <Flex direction="column" alignItems="flex-start" gap={2}>
            {PRECISIONS.map((precision) => (
              <Radio.Item key={precision} value={precision}>
                {t(`form.precision-${precision}`)}
              </Radio.Item>
            ))}
          </Flex>
        </Radio.Group>
        <Field.Error />
      </Field.Root>
      {values.precision !== 'rolling' && (
        <Field.Root
          name="date"
          required
          error={errors.date}
          hint={t(values.precision === 'month' ? 'form.date-hint-month' : 'form.date-hint-day')}
        >
          <Field.Label>{t('form.date')}</Field.Label>
          <TextInput
            type="date"
            value={values.date}
            onChange={({ target }) => onChange({ ...values, date: target.value })}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
    </>
  );
}
