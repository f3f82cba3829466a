import { useEffect, useState } from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { ConflictNotice } from '../shared/conflict-notice';
import { HistoryPanel } from '../shared/history-panel';
import { LoadingPage } from '../shared/loading-page';
import { PageBody } from '../shared/page-body';
import { PATHS } from '../shared/paths';
import type { Problem } from '../shared/problem';
import { TwoColumns } from '../shared/two-columns';
import { useLocale } from '../shared/use-locale';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { AnswerPanel } from './answer-panel';
import { useResponseQuery, useSeeResponseMutation } from './api';
import { ResponseContent } from './response-content';
import { ResponseEvent } from './response-event';
import { ResponseStateMark } from './response-state-mark';

/** One response, with its author, what was answered, and what can be answered. */
export function ResponsePage() {
  const { documentId = '' } = useParams();
  const { t } = useTexts();
  const names = useNames();
  const query = useResponseQuery({ documentId, locale: useLocale() }, { refetchOnMountOrArgChange: true });
  const { data } = query;
  const [see] = useSeeResponseMutation();
  const [conflict, setConflict] = useState<Problem | null>(null);

  const isUnseen = data?.state === 'new' && data.mayAnswer;
  useEffect(() => {
    if (isUnseen) void see(documentId);
  }, [documentId, isUnseen, see]);

  if (!data) return <LoadingPage title={t('responses.title')} back={PATHS.responses} query={query} />;

  return (
    <PageBody
      title={data.author?.name ?? t('mandates.former-officer')}
      subtitle={[data.author?.position, data.delegation && names.local(data.delegation.names)]
        .filter(Boolean)
        .join(' · ')}
      mark={<ResponseStateMark state={data.state} />}
      back={PATHS.responses}
    >
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {conflict && (
            <ConflictNotice conflict={conflict} events="response-event" states="response-state">
              {t('answer-conflict.nothing-changed')}
            </ConflictNotice>
          )}
          <TwoColumns aside={<AnswerPanel response={data} onConflict={setConflict} onDone={() => setConflict(null)} />}>
            <ResponseContent response={data} />
            <HistoryPanel history={data.history}>
              {(entry) => <ResponseEvent key={`${entry.at} ${entry.event}`} entry={entry} />}
            </HistoryPanel>
          </TwoColumns>
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
