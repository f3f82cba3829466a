import { useState } from 'react';
import { Button, Divider, Flex, Loader, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { ConflictNotice } from '../shared/conflict-notice';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { toProblem, type Problem } from '../shared/problem';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { LastWords } from './last-words';
import { LockBanner } from './lock-banner';
import { StateMark } from './state-mark';
import { Steps } from './steps';
import type { Contribution, SubjectReference } from './types';
import { useContributionTexts } from './use-contribution-texts';
import { useWatchedContribution } from './use-watched-contribution';

interface Props extends SubjectReference {
  /** The language of the form. */
  locale: string;
}

/** The way to publication, in the width of a panel beside a form. */
export function EditViewContribution({ type, documentId, locale }: Props) {
  const { t } = useTexts();
  const { data, error, isFetching, refetch } = useWatchedContribution({ type, documentId });
  if (data !== undefined && error === undefined) return <Loaded contribution={data} locale={locale} />;
  if (isFetching) return <Loader small>{t('load.loading')}</Loader>;
  if (toProblem(error).status === 404) return <Quiet>{t('contribution.not-yours')}</Quiet>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Quiet>{t('load.failed')}</Quiet>
      <Button variant="tertiary" size="S" onClick={() => void refetch()}>
        {t('load.retry')}
      </Button>
    </Flex>
  );
}

function Loaded({ contribution, locale }: { contribution: Contribution; locale: string }) {
  const { t } = useTexts();
  const { ago, date, dateTime } = useDates();
  const texts = useContributionTexts();
  const [conflict, setConflict] = useState<Problem | null>(null);
  // What is typed in there and not saved would be left out, or undo what is done here.
  const isFormChanged = useForm('EditViewContribution', ({ modified }) => modified);
  const { type, documentId, state, since, delegation, isPublished, lockedLocales } = contribution;
  if (delegation === null) return <Quiet>{t('contribution.owned-by-nobody')}</Quiet>;
  const isLocked = lockedLocales.some((each) => each === locale);
  const clearance = texts.clearance(contribution);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <StateMark {...contribution} />
        <Typography title={dateTime(since)}>
          {t('contribution.since', { date: date(since), distance: ago(since) })}
        </Typography>
        <Quiet>{texts.delegation(delegation)}</Quiet>
        {clearance !== null && <Quiet>{clearance}</Quiet>}
        {isPublished && state !== 'published' && <Quiet>{t('contribution.old-text-stays')}</Quiet>}
      </Flex>
      {conflict && (
        <ConflictNotice conflict={conflict} events="contribution-event" states="contribution-state">
          {t('contribution-conflict.nothing-changed')}
        </ConflictNotice>
      )}
      <LastWords contribution={contribution} />
      {isLocked && <LockBanner mayWithdraw={contribution.events.includes('withdraw')} />}
      <Steps
        contribution={contribution}
        isDisabled={isFormChanged && !isLocked}
        onDone={() => setConflict(null)}
        onConflict={setConflict}
      />
      {isFormChanged && <Quiet>{t(isLocked ? 'contribution.not-kept' : 'call-actions.save-first')}</Quiet>}
      <Divider />
      <PageLink to={PATHS.contribution(type, documentId)}>{t('contribution.open-page')}</PageLink>
    </Flex>
  );
}

function Quiet({ children }: { children: string }) {
  return <Typography textColor="neutral600">{children}</Typography>;
}
