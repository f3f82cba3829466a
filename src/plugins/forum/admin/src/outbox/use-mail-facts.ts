import type { Fact } from '../shared/facts';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { Mail } from './types';

/** What is known about the delivery of a mail. */
export function useMailFacts() {
  const { t } = useTexts();
  const names = useNames();
  const { dateTime } = useDates();
  const isOver = ({ state }: Mail) => state === 'sent' || state === 'failed';
  return (mail: Mail): Fact[] => [
    { label: t('mail.recipient'), value: mail.recipient ?? t('mails.blanked') },
    { label: t('mail.language'), value: names.language(mail.locale) },
    { label: t('mail.written'), value: dateTime(mail.createdAt) },
    { label: t('mail.attempts'), value: mail.attempts },
    { label: t('mail.sent'), value: mail.sentAt && dateTime(mail.sentAt) },
    { label: t('mail.next-attempt'), value: isOver(mail) ? null : mail.nextAttemptAt && dateTime(mail.nextAttemptAt) },
    { label: t('mail.template'), value: names.local(mail.subjects) },
    { label: t('mail.last-error'), value: mail.lastError, wide: true },
  ];
}
