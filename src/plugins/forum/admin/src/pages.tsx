import type { ReactNode } from 'react';
import { Layouts, Page, SubNav, useIsMobile } from '@strapi/strapi/admin';
import { Navigate, Outlet, Route, Routes } from 'react-router-dom';
import { DelegationPage } from './delegations/delegation-page';
import { DelegationsPage } from './delegations/delegations-page';
import { MailPage } from './outbox/mail-page';
import { MailsPage } from './outbox/mails-page';
import { QueuePage } from './registrations/queue-page';
import { RegistrationPage } from './registrations/registration-page';
import { PERMISSIONS, type PermissionName } from './shared/permissions';
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
      </Route>
      <Route path="*" element={<Navigate to="." replace />} />
    </Routes>
  );
}

/** On a telephone the sub navigation has no room beside a page, and is one itself, as in Strapi's settings. */
function Entrance() {
  if (!useIsMobile()) return <Navigate to="registrations" replace />;
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
