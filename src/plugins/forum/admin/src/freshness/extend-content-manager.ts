import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanels } from '../shared/content-manager';
import { useFreshnessPanel } from './edit-view-panel';
import { addFreshnessColumn } from './list-column';

/** Shows in the content-manager how fresh the practices are. */
export function showFreshness(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  addSidePanels(app, [useFreshnessPanel]);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addFreshnessColumn);
}
