import type { DelegationRef } from '../shared/delegation-ref';
import { Facts } from '../shared/facts';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useMay } from '../shared/use-may';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { lacksDeadline } from './call-rules';
import { LastMinute } from './last-minute';
import type { Call } from './types';
import { useClosingTexts } from './use-closing-texts';

/** What is known about when a call closes, and for whom. */
export function ClosingFacts({ call }: { call: Call }) {
  const { t } = useTexts();
  const names = useNames();
  const { deadline, lastDay } = useClosingTexts();
  const { ago, dateTime } = useDates();
  const { closesAt, closedAt, timeZone, outcomeAwaitedSince: since, delegation, locales, followers } = call;
  const rolling = lacksDeadline(call) ? null : t('countdown.rolling');
  return (
    <Facts
      facts={[
        { label: t('fact.deadline'), value: deadline(call.deadline) },
        {
          label: t('fact.closes'),
          value: closesAt === null ? rolling : <LastMinute closesAt={closesAt} timeZone={timeZone} />,
        },
        { label: t('fact.closed-early'), value: closedAt && dateTime(closedAt) },
        {
          label: t('fact.outcome-awaited'),
          value: since && t('date.with-distance', { date: lastDay(since, timeZone), distance: ago(since) }),
        },
        { label: t('fact.delegation'), value: delegation && <DelegationLink delegation={delegation} /> },
        { label: t('fact.languages'), value: locales.map(names.language).join(', ') },
        { label: t('fact.followers'), value: followers },
      ]}
    />
  );
}

function DelegationLink({ delegation }: { delegation: DelegationRef }) {
  const names = useNames();
  const mayRead = useMay('readDelegations');
  const name = names.local(delegation.names);
  return mayRead ? <PageLink to={PATHS.delegation(delegation.documentId)}>{name}</PageLink> : name;
}
