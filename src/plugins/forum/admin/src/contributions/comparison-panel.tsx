import { Box, Typography } from '@strapi/design-system';
import { LOCALES } from '../shared/locales';
import { Panel } from '../shared/panel';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { FieldChange } from './field-change';
import type { Contribution } from './types';
import { useFieldNames } from './use-field-names';

/** What the public would read anew, field by field, in each language. */
export function ComparisonPanel({ contribution }: { contribution: Contribution }) {
  const { t } = useTexts();
  const names = useNames();
  const { comparison, isPublished, type } = contribution;
  const fields = useFieldNames(type);
  const locales = LOCALES.filter((locale) => comparison.some((each) => each.locale === locale));
  return (
    <Panel title={t(isPublished ? 'comparison.title' : 'comparison.title-new')}>
      {locales.length === 0 && <Typography textColor="neutral600">{t('comparison.none')}</Typography>}
      {locales.map((locale) => {
        const changes = comparison.filter((each) => each.locale === locale);
        const isCompared = isPublished && changes.some(({ published }) => published !== null);
        return (
          <Box key={locale} tag="section">
            <Typography tag="h3" fontWeight="bold" paddingBottom={2}>
              {t(isPublished && !isCompared ? 'comparison.new-language' : 'comparison.language', {
                language: names.language(locale),
              })}
            </Typography>
            {changes.map(({ field, published, draft }) => (
              <FieldChange
                key={field}
                label={fields.field(field)}
                published={published && fields.value(field, published)}
                draft={draft && fields.value(field, draft)}
                locale={locale}
                isCompared={isCompared}
              />
            ))}
          </Box>
        );
      })}
    </Panel>
  );
}
