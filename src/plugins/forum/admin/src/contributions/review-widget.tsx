import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { CountLine } from '../shared/count-line';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { WidgetCount } from '../shared/widget-count';
import { useContributionCountsQuery } from './api';

/** On the home page of the Support Unit: how many texts wait to be published, and since when. */
export function ReviewWidget() {
  const { t } = useTexts();
  const { ago, date } = useDates();
  const { data, isFetching } = useContributionCountsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (!data) return isFetching ? <Widget.Loading /> : <Widget.Error />;
  const { counts, oldest } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} height="100%" justifyContent="center">
      <WidgetCount
        count={counts.cleared}
        name={t('review-widget.to-publish', { count: counts.cleared })}
        detail={
          oldest.cleared === null
            ? t('review-widget.none')
            : t('review-widget.oldest', { date: date(oldest.cleared), distance: ago(oldest.cleared) })
        }
      />
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        <CountLine
          name={t('review-widget.with-focal-points')}
          count={counts.submitted}
          to={`${PATHS.contributions}?state=submitted`}
        />
        <CountLine
          name={t('review-widget.with-delegations')}
          count={counts.draft}
          to={`${PATHS.contributions}?state=draft`}
        />
      </Flex>
    </Flex>
  );
}
