import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { LoadingPage } from '../shared/loading-page';
import { Notice } from '../shared/notice';
import { PageBody } from '../shared/page-body';
import { Panel } from '../shared/panel';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useLocale } from '../shared/use-locale';
import { useLookAgain } from '../shared/use-look-again';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { useImportQuery } from './api';
import { ImportActions } from './import-actions';
import { ImportCounts } from './import-counts';
import { ImportProgress } from './import-progress';
import { isAtWork } from './import-rules';
import { ImportStateMark } from './import-state-mark';
import { ProblemsTable } from './problems-table';

/** How often one looks how far a run is, in milliseconds. */
const LOOK_AGAIN = 1000;

/** One file: what its check found, how far it is, and what became of it. */
export function ImportPage() {
  const { documentId = '' } = useParams();
  const { t } = useTexts();
  const names = useNames();
  const { dateTime } = useDates();
  const query = useImportQuery({ documentId, locale: useLocale() }, { refetchOnMountOrArgChange: true });
  const { data, refetch } = query;
  useLookAgain(data !== undefined && isAtWork(data), refetch, LOOK_AGAIN);

  if (!data) return <LoadingPage title={t('imports.title')} back={PATHS.imports} query={query} />;

  const { state, isDryRun, counts, problems, delegation, uploadedAt } = data;
  return (
    <PageBody
      title={data.fileName}
      subtitle={t('import.uploaded', { date: dateTime(uploadedAt) })}
      mark={<ImportStateMark state={state} />}
      back={PATHS.imports}
    >
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Panel title={t(isDryRun ? 'import.check-report' : 'import.run-report')}>
            <Box role="status">
              {state === 'interrupted' && <Notice tone="warning">{t('import.interrupted')}</Notice>}
              {state === 'checked' && <Typography>{t('import.nothing-written')}</Typography>}
              {state === 'done' && <Typography>{t('import.drafts-written')}</Typography>}
              {isAtWork(data) && <ImportProgress row={data} />}
            </Box>
            {delegation !== undefined && (
              <Typography textColor="neutral600">
                {t('import.on-behalf', { name: names.local(delegation.names) })}
              </Typography>
            )}
            <ImportCounts counts={counts} isDryRun={isDryRun} />
            <ImportActions row={data} />
          </Panel>
          {!isAtWork(data) && (
            <Flex tag="section" direction="column" alignItems="stretch" gap={4}>
              <Typography tag="h2" variant="delta">
                {t('import.problems')}
              </Typography>
              <ProblemsTable problems={problems} counts={counts} />
            </Flex>
          )}
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
