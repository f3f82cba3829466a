import { Flex } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { LoadFailure, Loading } from '../shared/load-state';
import { PageBody } from '../shared/page-body';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { useDeadlinesQuery } from './api';
import { CallLists } from './call-lists';
import { DeadlineCounts } from './deadline-counts';
import { TimeLine } from './time-line';

/** Which calls close when, and of which closed ones nobody has said what came of them. */
export function DeadlinesPage() {
  const { t } = useTexts();
  const {
    data: answer,
    isFetching,
    refetch,
  } = useDeadlinesQuery({ locale: useLocale() }, { refetchOnMountOrArgChange: true });
  return (
    <PageBody title={t('deadlines.title')} subtitle={t('deadlines.subtitle')}>
      <Layouts.Content>
        {answer ? (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <DeadlineCounts counts={answer.meta.counts} />
            {answer.data.upcoming.length > 0 && (
              <TimeLine start={answer.data.now} calls={answer.data.upcoming} timeZone={answer.data.timeZone} />
            )}
            <CallLists {...answer} />
          </Flex>
        ) : isFetching ? (
          <Loading />
        ) : (
          <LoadFailure onRetry={refetch} />
        )}
      </Layouts.Content>
    </PageBody>
  );
}
