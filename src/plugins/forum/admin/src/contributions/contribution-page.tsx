import { useState } from 'react';
import { Flex, Grid } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { Navigate, useParams } from 'react-router-dom';
import { ConflictNotice } from '../shared/conflict-notice';
import { HistoryPanel } from '../shared/history-panel';
import { LoadingPage } from '../shared/loading-page';
import { PageBody } from '../shared/page-body';
import { Panel } from '../shared/panel';
import { PATHS } from '../shared/paths';
import type { Problem } from '../shared/problem';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { ComparisonPanel } from './comparison-panel';
import { ContributionFacts } from './contribution-facts';
import { FindingList } from './finding-list';
import { HistoryItem } from './history-item';
import { LastWords } from './last-words';
import { StateMark } from './state-mark';
import { Steps } from './steps';
import { isSubjectType } from './subjects';
import type { SubjectReference } from './types';
import { useContributionTexts } from './use-contribution-texts';
import { useWatchedContribution } from './use-watched-contribution';

/** One text on its way to publication; where the mails lead. */
export function ContributionPage() {
  const { type = '', documentId = '' } = useParams();
  const isReviewer = useMay('publishContributions');
  const desk = isReviewer ? PATHS.contributions : PATHS.countryDesk;
  if (!isSubjectType(type)) return <Navigate to={desk} replace />;
  return <Loaded type={type} documentId={documentId} desk={desk} />;
}

function Loaded({ desk, ...reference }: SubjectReference & { desk: string }) {
  const { t } = useTexts();
  const texts = useContributionTexts();
  const query = useWatchedContribution(reference);
  const { data } = query;
  const [conflict, setConflict] = useState<Problem | null>(null);

  if (!data) return <LoadingPage title={t('contribution.publication')} back={desk} query={query} />;

  return (
    <PageBody
      title={data.title}
      subtitle={`${t(`contribution-type.${data.type}`)} · ${texts.delegation(data.delegation)}`}
      mark={<StateMark {...data} />}
      back={desk}
    >
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {conflict && (
            <ConflictNotice conflict={conflict} events="contribution-event" states="contribution-state">
              {t('contribution-conflict.nothing-changed')}
            </ConflictNotice>
          )}
          <Grid.Root gap={4}>
            <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
              <LastWords contribution={data} />
              <ComparisonPanel contribution={data} />
              <HistoryPanel history={data.history}>
                {(entry) => <HistoryItem key={`${entry.at} ${entry.event}`} entry={entry} />}
              </HistoryPanel>
            </Grid.Item>
            <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
              <Panel title={t('contribution.to-do')}>
                <Steps contribution={data} onDone={() => setConflict(null)} onConflict={setConflict} />
              </Panel>
              <ContributionFacts contribution={data} />
              {data.state !== 'published' && (
                <Panel title={t('findings.title')}>
                  <FindingList contribution={data} />
                </Panel>
              )}
            </Grid.Item>
          </Grid.Root>
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
