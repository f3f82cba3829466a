import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { useDelegationNames } from '../delegations/use-delegation-names';
import { ConflictNotice } from '../shared/conflict-notice';
import { HistoryPanel } from '../shared/history-panel';
import { LoadingPage } from '../shared/loading-page';
import { PageBody } from '../shared/page-body';
import { PATHS } from '../shared/paths';
import type { Problem } from '../shared/problem';
import { TwoColumns } from '../shared/two-columns';
import { useTexts } from '../shared/use-texts';
import { useRegistrationQuery } from './api';
import { Application } from './application';
import { DecisionPanel } from './decision-panel';
import { FirstApprovalNotice } from './first-approval-notice';
import { HintPanel } from './hint-panel';
import { HistoryItem } from './history-item';
import { PersonPanel } from './person-panel';
import { StateMark } from './state-mark';
import { fullName } from './types';
import { VouchingPanel } from './vouching-panel';

/** One application, with all that is known about it and what can be done with it. */
export function RegistrationPage() {
  const { documentId = '' } = useParams();
  const { t } = useTexts();
  const names = useDelegationNames();
  const query = useRegistrationQuery(documentId, { refetchOnMountOrArgChange: true });
  const { data } = query;
  const [conflict, setConflict] = useState<Problem | null>(null);

  if (!data) return <LoadingPage title={t('registrations.title')} back={PATHS.registrations} query={query} />;

  return (
    <PageBody
      title={fullName(data) || t('mandates.former-officer')}
      subtitle={[data.position, names.full(data.delegation)].filter(Boolean).join(' · ')}
      mark={<StateMark state={data.state} />}
      back={PATHS.registrations}
    >
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {conflict && (
            <ConflictNotice conflict={conflict} events="event" states="state">
              {t('conflict.nothing-changed')}
            </ConflictNotice>
          )}
          <FirstApprovalNotice registration={data} />
          <TwoColumns
            aside={
              <>
                <DecisionPanel registration={data} onConflict={setConflict} onDecided={() => setConflict(null)} />
                <HintPanel hints={data.hints} />
                <VouchingPanel vouchings={data.vouchings} />
                <PersonPanel registration={data} />
              </>
            }
          >
            <Application registration={data} />
            <HistoryPanel history={data.history}>
              {(entry) => <HistoryItem key={`${entry.at} ${entry.event}`} entry={entry} />}
            </HistoryPanel>
          </TwoColumns>
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
