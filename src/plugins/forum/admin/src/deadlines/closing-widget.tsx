import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { CountLine } from '../shared/count-line';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useLocale } from '../shared/use-locale';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { WidgetCount } from '../shared/widget-count';
import { useCallSummaryQuery } from './api';
import { Countdown } from './countdown';

/** On the home page: which calls close this week, and what else has to be done about calls. */
export function ClosingWidget() {
  const { t } = useTexts();
  const mayReadResponses = useMay('readResponses');
  const { data, isFetching } = useCallSummaryQuery({ locale: useLocale() }, { refetchOnMountOrArgChange: true });
  if (!data) return isFetching ? <Widget.Loading /> : <Widget.Error />;
  const { thisWeek, thisWeekCount, closingSoon, awaitingOutcome, newResponses } = data;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} minHeight="100%" justifyContent="center">
      <WidgetCount
        count={thisWeekCount}
        name={t('closing-widget.this-week', { count: thisWeekCount })}
        detail={t('closing-widget.soon', { count: closingSoon })}
      />
      {thisWeek.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {thisWeek.map(({ documentId, title, closesAt }) => (
            <Flex key={documentId} tag="li" justifyContent="space-between" alignItems="baseline" gap={4}>
              <PageLink to={PATHS.call(documentId)}>{title}</PageLink>
              <Typography variant="pi" textColor="neutral600" textAlign="right">
                <Countdown closesAt={closesAt} />
              </Typography>
            </Flex>
          ))}
        </Flex>
      )}
      <Flex tag="dl" direction="column" alignItems="stretch" gap={1}>
        <CountLine name={t('closing-widget.awaiting-outcome')} count={awaitingOutcome} to={PATHS.deadlines} />
        {newResponses !== null && (
          <CountLine
            name={t('closing-widget.new-responses')}
            count={newResponses}
            to={mayReadResponses ? `${PATHS.responses}?state=new` : undefined}
          />
        )}
      </Flex>
    </Flex>
  );
}
