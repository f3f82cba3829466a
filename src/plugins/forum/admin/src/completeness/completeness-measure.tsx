import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { describeField } from '../../../../../panel/labels';
import { completenessOf } from '../../../server/src/contribution/completeness';
import { ProgressBar } from '../shared/progress-bar';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { focusField } from './focus-field';
import { toPracticeValues } from './form-values';

interface Props {
  /** The entry as it was loaded. */
  stored: Record<string, unknown> | undefined;
}

/** A bar, a percentage, and what is missing, counted anew with every key that is pressed. */
export function CompletenessMeasure({ stored }: Props) {
  const { t } = useTexts();
  const locale = useLocale();
  const values = useForm('CompletenessMeasure', (form) => form.values) as Record<string, unknown>;
  const { percent, missing } = completenessOf(toPracticeValues(values, stored));
  const depth = values.depth === 'full' ? 'full' : 'snapshot';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography id="completeness" fontWeight="bold">
        {t(`completeness.${depth}`, { percent })}
      </Typography>
      <ProgressBar percent={percent} labelledBy="completeness" />
      {missing.length > 0 && (
        <Box>
          <Typography tag="h3" variant="sigma" textColor="neutral600" paddingBottom={2}>
            {t('completeness.missing')}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
            {missing.map((field) => {
              const label = describeField(locale, 'practice', field)?.label ?? field;
              return (
                <li key={field}>
                  <TextButton type="button" style={{ textAlign: 'start' }} onClick={() => focusField(field, label)}>
                    {label}
                  </TextButton>
                </li>
              );
            })}
          </Flex>
        </Box>
      )}
    </Flex>
  );
}
