import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
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
      <Flex gap={4}>
        <Typography
          variant="alpha"
          fontSize="4rem"
          lineHeight="1"
          textColor={awaitingReview ? 'primary600' : 'neutral500'}
        >
          {awaitingReview}
        </Typography>
        <Box>
          <Typography tag="p" fontWeight="bold">
            {t('widget.awaiting-review', { count: awaitingReview })}
          </Typography>
          <Typography tag="p" textColor="neutral600">
            {oldestSince === null
              ? t('widget.nobody-waits')
              : t('widget.oldest', { date: date(oldestSince), distance: ago(oldestSince) })}
          </Typography>
        </Box>
      </Flex>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        <Line name={t('widget.second-approval')} count={awaitingSecondApproval} to={PATHS.registrations} />
        <Line
          name={t('widget.information-requested')}
          count={informationRequested}
          to={`${PATHS.registrations}?state=information-requested`}
        />
        <Line
          name={t('widget.failed-mails')}
          count={failedMails}
          isBad
          to={mayReadMails ? `${PATHS.mails}?state=failed` : undefined}
        />
      </Flex>
    </Flex>
  );
}

interface LineProps {
  name: string;
  count: number;
  isBad?: boolean;
  to: string | undefined;
}

function Line({ name, count, isBad = false, to }: LineProps) {
  return (
    <Flex justifyContent="space-between" gap={4}>
      <dt>{to !== undefined && count > 0 ? <PageLink to={to}>{name}</PageLink> : <Typography>{name}</Typography>}</dt>
      <dd>
        <Typography fontWeight="bold" textColor={isBad && count > 0 ? 'danger600' : 'neutral800'}>
          {count}
        </Typography>
      </dd>
    </Flex>
  );
}
