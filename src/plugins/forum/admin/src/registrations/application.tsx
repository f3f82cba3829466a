import { Flex, Typography } from '@strapi/design-system';
import { useDelegationNames } from '../delegations/use-delegation-names';
import { Mark } from '../shared/mark';
import { Facts } from '../shared/facts';
import { PageLink } from '../shared/page-link';
import { Panel } from '../shared/panel';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useMay } from '../shared/use-may';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { ApplicantDelegation, Registration } from './types';

/** All that the person applied with, and the role that they were given. */
export function Application({ registration }: { registration: Registration }) {
  const { t } = useTexts();
  const names = useNames();
  const { date, ago } = useDates();
  const { role, nominationReference, createdAt, stateSince } = registration;
  return (
    <Panel title={t('application.title')}>
      <Facts
        facts={[
          { label: t('application.delegation'), value: <DelegationName delegation={registration.delegation} /> },
          { label: t('application.delegation-type'), value: names.organisationType(registration.delegation.type) },
          { label: t('application.position'), value: registration.position },
          { label: t('application.duty-station'), value: registration.dutyStation },
          { label: t('application.email'), value: registration.email },
          { label: t('application.phone'), value: registration.phone },
          { label: t('application.requested-role'), value: t(`role.${registration.requestedRole}`) },
          { label: t('application.role'), value: role && t(`role.${role}`) },
          { label: t('application.nomination'), value: nominationReference },
          { label: t('application.languages'), value: registration.languages.map(names.language).join(', ') },
          { label: t('application.locale'), value: names.language(registration.locale) },
          { label: t('application.sent'), value: date(createdAt) },
          {
            label: t('application.state-since'),
            value: t('date.with-distance', { date: date(stateSince), distance: ago(stateSince) }),
          },
          { label: t('application.waits-until'), value: registration.waitsUntil && date(registration.waitsUntil) },
          { label: t('application.motivation'), value: registration.motivation, wide: true },
          { label: t('application.message'), value: registration.message, wide: true },
        ]}
      />
    </Panel>
  );
}

function DelegationName({ delegation }: { delegation: ApplicantDelegation }) {
  const { t } = useTexts();
  const names = useDelegationNames();
  const mayRead = useMay('readDelegations');
  const name = names.full(delegation);
  return (
    <Flex gap={2} wrap="wrap">
      {delegation.documentId !== null && mayRead ? (
        <PageLink to={PATHS.delegation(delegation.documentId)}>{name}</PageLink>
      ) : (
        <Typography>{name}</Typography>
      )}
      {delegation.typedIn && <Mark look="warning">{t('delegation.typed-in')}</Mark>}
    </Flex>
  );
}
