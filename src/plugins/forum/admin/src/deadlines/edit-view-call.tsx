import { Box, Button, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { useCallQuery } from './api';
import { CallActions } from './call-actions';
import { CallClosing } from './call-closing';
import { CallMarks } from './call-marks';
import { ChangeList } from './change-list';
import { LastMinute } from './last-minute';
import { ResponseCounts } from './response-counts';

/** What the call's own page says, in the width of a panel beside a form. */
export function EditViewCall({ documentId }: { documentId: string }) {
  const { t } = useTexts();
  const {
    data: call,
    isFetching,
    refetch,
  } = useCallQuery({ documentId, locale: useLocale() }, { refetchOnMountOrArgChange: true });
  if (!call) {
    return isFetching ? (
      <Loader small>{t('load.loading')}</Loader>
    ) : (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Typography textColor="neutral600">{t('load.failed')}</Typography>
        <Button variant="tertiary" size="S" onClick={() => void refetch()}>
          {t('load.retry')}
        </Button>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <CallMarks call={call} />
        <Typography fontWeight="bold">
          <CallClosing call={call} />
        </Typography>
        {call.closesAt !== null && (
          <Typography variant="pi" textColor="neutral600">
            <LastMinute closesAt={call.closesAt} timeZone={call.timeZone} />
          </Typography>
        )}
      </Flex>
      <CallActions call={call} />
      <Part title={t('changes.title')}>
        <ChangeList changes={call.changes} />
      </Part>
      <Part title={t('responses.title')}>
        <ResponseCounts call={call} />
      </Part>
      <Divider />
      <PageLink to={PATHS.call(documentId)}>{t('call.open-page')}</PageLink>
    </Flex>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral600" paddingBottom={2}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
