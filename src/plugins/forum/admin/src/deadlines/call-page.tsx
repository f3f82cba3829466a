import { Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { LoadingPage } from '../shared/loading-page';
import { PageBody } from '../shared/page-body';
import { Panel } from '../shared/panel';
import { PATHS } from '../shared/paths';
import { TwoColumns } from '../shared/two-columns';
import { useLocale } from '../shared/use-locale';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { useCallQuery } from './api';
import { CallActions } from './call-actions';
import { CallMarks } from './call-marks';
import { ChangeList } from './change-list';
import { ClosingPanel } from './closing-panel';
import { ResponseCounts } from './response-counts';

/** One call for action: when it closes, what became of its deadline, who answered, and what can be done. */
export function CallPage() {
  const { documentId = '' } = useParams();
  const { t } = useTexts();
  const names = useNames();
  const query = useCallQuery({ documentId, locale: useLocale() }, { refetchOnMountOrArgChange: true });
  const { data } = query;

  if (!data) return <LoadingPage title={t('deadlines.title')} back={PATHS.deadlines} query={query} />;

  return (
    <PageBody
      title={data.title}
      subtitle={data.delegation ? names.local(data.delegation.names) : undefined}
      mark={<CallMarks call={data} />}
      back={PATHS.deadlines}
    >
      <Layouts.Content>
        <TwoColumns
          aside={
            <>
              <Panel title={t('call-actions.title')}>
                <CallActions call={data} />
              </Panel>
              <Panel title={t('responses.title')}>
                <ResponseCounts call={data} />
              </Panel>
            </>
          }
        >
          <ClosingPanel call={data} />
          <Panel title={t('changes.title')}>
            <ChangeList changes={data.changes} />
          </Panel>
        </TwoColumns>
      </Layouts.Content>
    </PageBody>
  );
}
