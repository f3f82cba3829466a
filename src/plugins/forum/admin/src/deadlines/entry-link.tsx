import { Box } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { PageLink } from '../shared/page-link';
import { useTexts } from '../shared/use-texts';
import { CALL } from './call-type';
import type { Call } from './types';

const READ = 'plugin::content-manager.explorer.read';

/** Leads to the entry in the content-manager, for who may read it there. */
export function EntryLink({ call: { documentId, locales } }: { call: Call }) {
  const { t } = useTexts();
  const mayOpen = useAuth('EntryLink', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === READ && subject === CALL),
  );
  if (!mayOpen) return null;
  const [first = 'en'] = locales;
  // A call that is not there in English is opened in a language in which it is.
  const locale = locales.includes('en') ? 'en' : first;
  return (
    <Box>
      <PageLink to={`/content-manager/collection-types/${CALL}/${documentId}?plugins[i18n][locale]=${locale}`}>
        {t('call.open-entry')}
      </PageLink>
    </Box>
  );
}
