import { Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { PageLink } from '../shared/page-link';
import { useTexts } from '../shared/use-texts';
import { PRACTICE } from './practice-type';
import type { ConfirmationRow } from './types';

const READ = 'plugin::content-manager.explorer.read';

/** A practice by its title, with a way to its entry for who may read it there. */
export function PracticeTitle({ practice }: { practice: Pick<ConfirmationRow, 'documentId' | 'title' | 'locales'> }) {
  const { t } = useTexts();
  const mayOpen = useAuth('PracticeTitle', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === READ && subject === PRACTICE),
  );
  const { documentId, title, locales } = practice;
  if (title === null) return <Typography textColor="neutral600">{t('practice.not-published')}</Typography>;
  if (!mayOpen) return <>{title}</>;
  const [first = 'en'] = locales;
  // A practice that is not there in English is opened in a language in which it is.
  const locale = locales.includes('en') ? 'en' : first;
  return (
    <PageLink to={`/content-manager/collection-types/${PRACTICE}/${documentId}?plugins[i18n][locale]=${locale}`}>
      {title}
    </PageLink>
  );
}
