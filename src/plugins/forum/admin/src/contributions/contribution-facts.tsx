import { Box } from '@strapi/design-system';
import { Facts } from '../shared/facts';
import { PageLink } from '../shared/page-link';
import { Panel } from '../shared/panel';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { entryPath } from './subjects';
import type { Contribution } from './types';
import { useContributionTexts } from './use-contribution-texts';
import { useFieldNames } from './use-field-names';

/** Whose text it is, and how far it has come. */
export function ContributionFacts({ contribution }: { contribution: Contribution }) {
  const { t } = useTexts();
  const { date, ago } = useDates();
  const texts = useContributionTexts();
  const { language } = useFieldNames(contribution.type);
  const { delegation, preparedBy, since, isPublished, state, locales } = contribution;
  const [first = 'en'] = locales;
  // A text that is not there in the reader's language is opened in one in which it is.
  const locale = locales.some((each) => each === language) ? language : first;
  return (
    <Panel title={t('contribution.facts')}>
      <Facts
        facts={[
          { label: t('column.delegation'), value: texts.delegation(delegation), wide: true },
          {
            label: t('contribution.prepared-by'),
            value: preparedBy === null ? null : texts.delegation(preparedBy),
            wide: true,
          },
          {
            label: t('contribution.state-since'),
            value: t('date.with-distance', { date: date(since), distance: ago(since) }),
            wide: true,
          },
          { label: t('contribution.clearance'), value: texts.clearance(contribution), wide: true },
          { label: t('contribution.languages'), value: texts.languages(locales), wide: true },
          {
            label: t('contribution.public'),
            value: t(publicText(isPublished, state === 'published')),
            wide: true,
          },
        ]}
      />
      <Box>
        <PageLink to={entryPath(contribution, locale)}>{t('contribution.open-entry')}</PageLink>
      </Box>
    </Panel>
  );
}

function publicText(isPublished: boolean, isCurrent: boolean) {
  if (!isPublished) return 'contribution.public-no';
  return isCurrent ? 'contribution.public-yes' : 'contribution.old-text-stays';
}
