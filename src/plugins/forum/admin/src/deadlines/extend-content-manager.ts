import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanels } from '../shared/content-manager';
import { useDeadlinePanel } from './edit-view-panel';
import { addStateColumn } from './list-column';

/** Shows in the content-manager what becomes of the calls' deadlines. */
export function extendContentManager(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
  addSidePanels(app, [useDeadlinePanel]);
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addStateColumn);
}
