import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManager } from '../shared/content-manager';
import { useFreshnessPanel } from './edit-view-panel';
import { addFreshnessColumn } from './list-column';

/** Shows in the content-manager how fresh the practices are. */
export function showFreshness(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager;
  addEditViewSidePanel([useFreshnessPanel]);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addFreshnessColumn);
}
