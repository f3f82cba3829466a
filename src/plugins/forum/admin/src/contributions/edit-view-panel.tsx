import { useMemo } from 'react';
import { Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import type { SidePanel } from '../shared/content-manager';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { EditViewContribution } from './edit-view-contribution';
import { subjectTypeOf } from './subjects';

interface Address {
  plugins?: { i18n?: { locale?: string } };
}

/** The way of a practice or call to publication, beside its form. A hook: it returns a description. */
export const usePublicationPanel: SidePanel = ({ model, documentId }) => {
  const { t } = useTexts();
  const mayRead = useMay('readContributions');
  // A copy is shown under the key of what it is copied from.
  const { origin } = useParams();
  const [{ query }] = useQueryParams<Address>();
  const locale = query.plugins?.i18n?.locale ?? 'en';
  const type = subjectTypeOf(model);
  const isSaved = documentId !== undefined && origin === undefined;
  // Kept, since the content-manager compares what is in it in depth.
  const content = useMemo(
    () =>
      isSaved && type !== undefined ? (
        <EditViewContribution type={type} documentId={documentId} locale={locale} />
      ) : (
        <NotSaved />
      ),
    [documentId, isSaved, locale, type],
  );
  if (type === undefined || !mayRead) return null;
  return { title: t('contribution.publication'), content };
};

function NotSaved() {
  const { t } = useTexts();
  return <Typography textColor="neutral600">{t('contribution.not-saved')}</Typography>;
}
