import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { CountLine } from '../shared/count-line';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { WidgetCount } from '../shared/widget-count';
import { useContributionCountsQuery } from './api';

/** On the home page of a delegation's officers: what is theirs to do, and what becomes of the rest. */
export function DeskWidget() {
  const { t } = useTexts();
  const { ago, date } = useDates();
  const { data, isFetching } = useContributionCountsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (!data) return isFetching ? <Widget.Loading /> : <Widget.Error />;
  const { counts, toClear, isFocalPoint } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} height="100%" justifyContent="center">
      {isFocalPoint ? (
        <WidgetCount
          count={toClear.count}
          name={t('desk-widget.to-clear', { count: toClear.count })}
          detail={
            toClear.oldest === null
              ? t('desk-widget.none-to-clear')
              : t('review-widget.oldest', { date: date(toClear.oldest), distance: ago(toClear.oldest) })
          }
        />
      ) : (
        <WidgetCount
          count={counts.draft}
          name={t('desk-widget.drafts', { count: counts.draft })}
          detail={t('desk-widget.drafts-help')}
        />
      )}
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {isFocalPoint && <CountLine name={t('country-desk.drafts')} count={counts.draft} to={PATHS.countryDesk} />}
        <CountLine
          name={t(isFocalPoint ? 'desk-widget.submitted-to-others' : 'desk-widget.submitted')}
          count={isFocalPoint ? counts.submitted - toClear.count : counts.submitted}
          to={PATHS.countryDesk}
        />
        <CountLine name={t('desk-widget.cleared')} count={counts.cleared} to={PATHS.countryDesk} />
        <CountLine name={t('country-desk.published')} count={counts.published} to={PATHS.countryDesk} />
      </Flex>
    </Flex>
  );
}
