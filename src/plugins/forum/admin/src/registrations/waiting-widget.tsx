import { Flex } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { CountLine } from '../shared/count-line';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { WidgetCount } from '../shared/widget-count';
import { useWaitingSummaryQuery } from './api';

/** On the home page: how many wait for us and since when, and what else has come to a halt. */
export function WaitingWidget() {
  const { t } = useTexts();
  const { ago, date } = useDates();
  const mayReadMails = useMay('readMails');
  const { data, isFetching } = useWaitingSummaryQuery(undefined, { refetchOnMountOrArgChange: true });
  if (!data) return isFetching ? <Widget.Loading /> : <Widget.Error />;
  const { awaitingReview, oldestSince, informationRequested, awaitingSecondApproval, failedMails } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} height="100%" justifyContent="center">
      <WidgetCount
        count={awaitingReview}
        name={t('widget.awaiting-review', { count: awaitingReview })}
        detail={
          oldestSince === null
            ? t('widget.nobody-waits')
            : t('widget.oldest', { date: date(oldestSince), distance: ago(oldestSince) })
        }
      />
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        <CountLine name={t('widget.second-approval')} count={awaitingSecondApproval} />
        <CountLine
          name={t('widget.information-requested')}
          count={informationRequested}
          to={`${PATHS.registrations}?state=information-requested`}
        />
        <CountLine
          name={t('widget.failed-mails')}
          count={failedMails}
          isBad
          to={mayReadMails ? `${PATHS.mails}?state=failed` : undefined}
        />
      </Flex>
    </Flex>
  );
}
