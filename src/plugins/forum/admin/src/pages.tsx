import type { ReactNode } from 'react';
import { Layouts, Page, SubNav, useAuth, useIsMobile } from '@strapi/strapi/admin';
import { Navigate, Outlet, Route, Routes } from 'react-router-dom';
import { ContributionPage } from './contributions/contribution-page';
import { CountryDeskPage } from './contributions/country-desk-page';
import { ReviewDeskPage } from './contributions/review-desk-page';
import { DelegationPage } from './delegations/delegation-page';
import { DelegationsPage } from './delegations/delegations-page';
import { CallPage } from './deadlines/call-page';
import { DeadlinesPage } from './deadlines/deadlines-page';
import { ImportPage } from './imports/import-page';
import { ImportsPage } from './imports/imports-page';
import { ConfirmationsPage } from './freshness/confirmations-page';
import { MailPage } from './outbox/mail-page';
import { MailsPage } from './outbox/mails-page';
import { QueuePage } from './registrations/queue-page';
import { RegistrationPage } from './registrations/registration-page';
import { ResponsePage } from './responses/response-page';
import { ResponsesPage } from './responses/responses-page';
import { PERMISSIONS, type PermissionName } from './shared/permissions';
import { useSections } from './shared/sections';
import { SubNavigation } from './shared/sub-navigation';

/** The forum's pages, behind its link in the menu. */
export default function ForumPages() {
  return (
    <Routes>
      <Route index element={<Entrance />} />
      <Route element={<WithSubNavigation />}>
        <Route path="registrations" element={<Guarded by="readRegistrations" page={<QueuePage />} />} />
        <Route
          path="registrations/:documentId"
          element={<Guarded by="readRegistrations" page={<RegistrationPage />} />}
        />
        <Route path="delegations" element={<Guarded by="readDelegations" page={<DelegationsPage />} />} />
        <Route path="delegations/:documentId" element={<Guarded by="readDelegations" page={<DelegationPage />} />} />
        <Route path="mails" element={<Guarded by="readMails" page={<MailsPage />} />} />
        <Route path="mails/:documentId" element={<Guarded by="readMails" page={<MailPage />} />} />
        <Route path="country-desk" element={<Guarded by="submitContributions" page={<CountryDeskPage />} />} />
        <Route path="contributions" element={<Guarded by="publishContributions" page={<ReviewDeskPage />} />} />
        <Route
          path="contributions/:type/:documentId"
          element={<Guarded by="readContributions" page={<ContributionPage />} />}
        />
        <Route path="deadlines" element={<Guarded by="readDeadlines" page={<DeadlinesPage />} />} />
        <Route path="deadlines/:documentId" element={<Guarded by="readDeadlines" page={<CallPage />} />} />
        <Route path="imports" element={<Guarded by="readImports" page={<ImportsPage />} />} />
        <Route path="imports/:documentId" element={<Guarded by="readImports" page={<ImportPage />} />} />
        <Route path="confirmations" element={<Guarded by="readConfirmations" page={<ConfirmationsPage />} />} />
        <Route path="responses" element={<Guarded by="readResponses" page={<ResponsesPage />} />} />
        <Route path="responses/:documentId" element={<Guarded by="readResponses" page={<ResponsePage />} />} />
      </Route>
      <Route path="*" element={<Navigate to="." replace />} />
    </Routes>
  );
}

/**
 * Leads to the first page that the reader may read. On a telephone the sub navigation has no room beside a
 * page, and is one itself, as in Strapi's settings.
 */
function Entrance() {
  const isLoading = useAuth('Entrance', (auth) => auth.isLoading);
  const [section] = useSections();
  const isMobile = useIsMobile();
  const first = section?.pages[0];
  if (first === undefined) return isLoading ? <Page.Loading /> : <Page.NoPermissions />;
  if (!isMobile) return <Navigate to={first.to} replace />;
  return (
    <SubNav.PageWrapper>
      <SubNavigation isFullPage />
    </SubNav.PageWrapper>
  );
}

function WithSubNavigation() {
  return (
    <Layouts.Root sideNav={<SubNavigation />}>
      <Outlet />
    </Layouts.Root>
  );
}

function Guarded({ by, page }: { by: PermissionName; page: ReactNode }) {
  return <Page.Protect permissions={PERMISSIONS[by]}>{page}</Page.Protect>;
}
