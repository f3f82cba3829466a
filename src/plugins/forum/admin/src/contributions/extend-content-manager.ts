import type { StrapiApp } from '@strapi/strapi/admin';
import type { SidePanel } from '../deadlines/edit-view-panel';
import { usePublicationPanel } from './edit-view-panel';
import { withholdActions, type DocumentAction } from './withhold-actions';

interface ContentManager {
  addEditViewSidePanel: (panels: SidePanel[]) => void;
  addDocumentAction: (change: (actions: DocumentAction[]) => DocumentAction[]) => void;
}

/** Leads what delegations write over clearance to publication, beside the content-manager's forms. */
export function extendContentManager(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addEditViewSidePanel, addDocumentAction } = app.getPlugin('content-manager')
    .apis as unknown as ContentManager;
  addEditViewSidePanel([usePublicationPanel]);
  addDocumentAction(withholdActions);
}
