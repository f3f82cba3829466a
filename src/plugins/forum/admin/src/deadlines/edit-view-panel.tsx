import { useMemo } from 'react';
import { Typography } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import type { SidePanel } from '../shared/content-manager';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { CALL } from './call-type';
import { EditViewCall } from './edit-view-call';

/** The deadline of a call beside the form of its entry. */
export const useDeadlinePanel: SidePanel = ({ model, documentId }) => {
  const { t } = useTexts();
  const mayRead = useMay('readDeadlines');
  // A copy is shown under the key of what it is copied from.
  const { origin } = useParams();
  const isSaved = documentId !== undefined && origin === undefined;
  // Kept, since the content-manager compares what is in it in depth.
  const content = useMemo(
    () => (isSaved ? <EditViewCall documentId={documentId} /> : <NotSaved />),
    [documentId, isSaved],
  );
  if (model !== CALL || !mayRead) return null;
  return { title: t('call.closing'), content };
};

function NotSaved() {
  const { t } = useTexts();
  return <Typography textColor="neutral600">{t('call.not-saved')}</Typography>;
}
