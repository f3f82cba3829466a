import { useMemo } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import type { SidePanel } from '../shared/content-manager';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useDates } from '../shared/use-dates';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { ConfirmButton } from './confirm-button';
import { FreshnessMark } from './freshness-mark';
import { PRACTICE } from './practice-type';

/** How fresh a practice is, beside the form of its entry. */
export const useFreshnessPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTexts();
  const mayRead = useMay('readConfirmations');
  // A copy is shown under the key of what it is copied from.
  const { origin } = useParams();
  const isSaved = documentId !== undefined && origin === undefined;
  const confirmed = isSaved && typeof document?.lastConfirmedAt === 'string' ? document.lastConfirmedAt : null;
  // Kept, since the content-manager compares what is in it in depth.
  const content = useMemo(
    () =>
      documentId === undefined || confirmed === null ? (
        <Never />
      ) : (
        <Freshness documentId={documentId} lastConfirmedAt={confirmed} />
      ),
    [documentId, confirmed],
  );
  if (model !== PRACTICE || !mayRead) return null;
  return { title: t('freshness.column'), content };
};

function Freshness({ documentId, lastConfirmedAt }: { documentId: string; lastConfirmedAt: string }) {
  const { t } = useTexts();
  const { ago, date } = useDates();
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} width="100%">
      <FreshnessMark lastConfirmedAt={lastConfirmedAt} />
      <Typography>
        {t('freshness.last-confirmed', { date: date(lastConfirmedAt), ago: ago(lastConfirmedAt) })}
      </Typography>
      <ConfirmButton documentId={documentId} />
      <PageLink to={PATHS.confirmations}>{t('freshness.open-page')}</PageLink>
    </Flex>
  );
}

function Never() {
  const { t } = useTexts();
  return <Typography textColor="neutral600">{t('freshness.never')}</Typography>;
}
