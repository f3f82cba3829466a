import { Notice } from '../shared/notice';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { Registration } from './types';

/** A focal point needs two colleagues: says whose approval is there, and whose is missing. */
export function FirstApprovalNotice({ registration }: { registration: Registration }) {
  const { t } = useTexts();
  const { dateTime } = useDates();
  const { local } = useNames();
  const { firstApproval, state } = registration;
  if (firstApproval === null || state !== 'awaiting-review') return null;
  const { by, at, mine, organisation } = firstApproval;
  return (
    <Notice tone="information" title={t('first-approval.title')}>
      <p>
        {mine
          ? t('first-approval.mine', { date: dateTime(at) })
          : t('first-approval.of-colleague', { by: by ?? t('actor.panel'), date: dateTime(at) })}
      </p>
      {organisation && <p>{t('first-approval.organisation', { name: local(organisation.names) })}</p>}
    </Notice>
  );
}
