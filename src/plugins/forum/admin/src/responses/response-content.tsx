import { Link } from '@strapi/design-system';
import { Facts } from '../shared/facts';
import { PageLink } from '../shared/page-link';
import { Panel } from '../shared/panel';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useMay } from '../shared/use-may';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { CallResponse } from './types';

/** What was answered to which call, by whom. */
export function ResponseContent({ response }: { response: CallResponse }) {
  const { t } = useTexts();
  const names = useNames();
  const { ago, date } = useDates();
  const { author, delegation, kind, message, createdAt, stateSince } = response;
  return (
    <Panel title={t('response.title')}>
      <Facts
        facts={[
          { label: t('response.call'), value: <CallName call={response.call} />, wide: true },
          { label: t('response.offer'), value: t(`response-kind.${kind}`) },
          {
            label: t('response.received'),
            value: t('date.with-distance', { date: date(createdAt), distance: ago(createdAt) }),
          },
          { label: t('response.message'), value: message, wide: true },
          { label: t('response.author'), value: author?.name ?? t('mandates.former-officer') },
          { label: t('response.position'), value: author?.position },
          {
            label: t('response.email'),
            value: author && (
              <Link href={`mailto:${author.email}`} isExternal={false}>
                {author.email}
              </Link>
            ),
          },
          { label: t('response.delegation'), value: delegation && names.local(delegation.names) },
          {
            label: t('response.state-since'),
            value: t('date.with-distance', { date: date(stateSince), distance: ago(stateSince) }),
          },
        ]}
      />
    </Panel>
  );
}

function CallName({ call: { documentId, title } }: Pick<CallResponse, 'call'>) {
  const { t } = useTexts();
  const mayRead = useMay('readDeadlines');
  if (title === null) return t('responses.call-deleted');
  return mayRead ? <PageLink to={PATHS.call(documentId)}>{title}</PageLink> : title;
}
