import type { StrapiApp } from '@strapi/strapi/admin';
import { addSidePanels } from '../shared/content-manager';
import { usePublicationPanel } from './edit-view-panel';
import { withholdActions, type DocumentAction } from './withhold-actions';

interface ContentManager {
  addDocumentAction: (change: (actions: DocumentAction[]) => DocumentAction[]) => void;
}

/** Leads what delegations write over clearance to publication, beside the content-manager's forms. */
export function extendContentManager(app: Pick<StrapiApp, 'getPlugin'>): void {
  addSidePanels(app, [usePublicationPanel]);
  const { addDocumentAction } = app.getPlugin('content-manager').apis as unknown as ContentManager;
  addDocumentAction(withholdActions);
}
