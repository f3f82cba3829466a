import { PATHS } from './paths';
import type { PermissionName } from './permissions';
import { useGrants } from './use-may';
import type { TextKey } from './use-texts';

interface Section {
  title: TextKey;
  pages: { to: string; title: TextKey; permission: PermissionName }[];
}

/** The forum's pages as the navigation shows them; the first that may be read is where one enters. */
export const SECTIONS: Section[] = [
  {
    title: 'navigation.membership',
    pages: [
      { to: PATHS.registrations, title: 'registrations.title', permission: 'readRegistrations' },
      { to: PATHS.delegations, title: 'delegations.title', permission: 'readDelegations' },
      { to: PATHS.mails, title: 'mails.title', permission: 'readMails' },
    ],
  },
  {
    title: 'navigation.contributions',
    pages: [
      { to: PATHS.countryDesk, title: 'country-desk.title', permission: 'submitContributions' },
      { to: PATHS.contributions, title: 'review-desk.title', permission: 'publishContributions' },
    ],
  },
  {
    title: 'navigation.calls',
    pages: [
      { to: PATHS.deadlines, title: 'deadlines.title', permission: 'readDeadlines' },
      { to: PATHS.responses, title: 'responses.title', permission: 'readResponses' },
    ],
  },
  {
    title: 'navigation.practices',
    pages: [
      { to: PATHS.confirmations, title: 'confirmations.title', permission: 'readConfirmations' },
      { to: PATHS.imports, title: 'imports.title', permission: 'readImports' },
    ],
  },
];

/** @returns the sections with those pages that the reader may read, without empty ones */
export function useSections(): Section[] {
  const may = useGrants();
  return SECTIONS.map((section) => ({
    ...section,
    pages: section.pages.filter(({ permission }) => may(permission)),
  })).filter(({ pages }) => pages.length > 0);
}
