import type { StrapiApp } from '@strapi/strapi/admin';
import { arrangeEditLayout } from './edit-layout';
import { arrangeColumns, arrangeFilters } from './list-layout';
import { nameLinks } from './menu-links';
import type { MenuLink } from './types';

const PAGES = 'Admin/CM/pages';

/** Puts our groups, names and help texts into the content-manager's forms, lists and menu. */
export function arrangeContentManager(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook(`${PAGES}/EditView/mutate-edit-view-layout`, arrangeEditLayout);
  app.registerHook(`${PAGES}/ListView/inject-column-in-table`, arrangeColumns);
  app.registerHook(`${PAGES}/ListView/inject-in-filters`, arrangeFilters);
  app.registerHook(`${PAGES}/App/mutate-collection-types-links`, (input: { ctLinks: MenuLink[] }) => ({
    ...input,
    ctLinks: nameLinks(input.ctLinks),
  }));
  app.registerHook(`${PAGES}/App/mutate-single-types-links`, (input: { stLinks: MenuLink[] }) => ({
    ...input,
    stLinks: nameLinks(input.stLinks),
  }));
}
