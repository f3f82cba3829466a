import { freshnessOf } from '../../../server/src/freshness/freshness';
import { Mark, type MarkLook } from '../shared/mark';
import { useTexts } from '../shared/use-texts';
import type { Freshness } from './types';

const LOOKS: Record<Freshness, MarkLook> = {
  green: 'success',
  yellow: 'warning',
  red: 'danger',
  inactive: 'neutral',
};

/** How long ago a practice was confirmed, by the server's own rule and the clock of now; in words and colour. */
export function FreshnessMark({ lastConfirmedAt }: { lastConfirmedAt: string | null }) {
  const { t } = useTexts();
  const freshness = freshnessOf(lastConfirmedAt === null ? null : new Date(lastConfirmedAt), new Date());
  if (freshness === null) return <Mark look="neutral">{t('freshness.unconfirmed')}</Mark>;
  return <Mark look={LOOKS[freshness]}>{t(`freshness.${freshness}`)}</Mark>;
}
