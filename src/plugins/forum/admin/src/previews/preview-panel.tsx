import { useMemo } from 'react';
import { Typography } from '@strapi/design-system';
import { useParams } from 'react-router-dom';
import { LOCALES } from '../shared/locales';
import type { SidePanel } from '../shared/content-manager';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import type { Subject } from './api';
import { PreviewLinks } from './preview-links';

const TYPES: Record<string, Subject['type']> = {
  'api::practice.practice': 'practice',
  'api::call-for-action.call-for-action': 'call-for-action',
};

/** Links to a draft, beside its form. */
export const usePreviewPanel: SidePanel = ({ model, documentId, document }) => {
  const { t } = useTexts();
  const mayMake = useMay('makePreviews');
  // A copy is shown under the key of what it is copied from.
  const { origin } = useParams();
  const type = TYPES[model];
  const locale = LOCALES.find((each) => each === document?.locale);
  const key = origin === undefined ? documentId : undefined;
  // Kept, since the content-manager compares what is in it in depth.
  const content = useMemo(
    () =>
      type === undefined || key === undefined || locale === undefined ? (
        <NotSaved />
      ) : (
        // Another language is another draft: its link is not to be taken for the one that was just made.
        <PreviewLinks key={`${key}-${locale}`} subject={{ type, documentId: key }} locale={locale} />
      ),
    [type, key, locale],
  );
  if (type === undefined || !mayMake) return null;
  return { title: t('preview.title'), content };
};

function NotSaved() {
  const { t } = useTexts();
  return <Typography textColor="neutral600">{t('preview.not-saved')}</Typography>;
}
