import type { ReactNode } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** What the content-manager hands to a panel beside its form, as far as we look at it. */
interface Props {
  model: string;
  /** Undefined for an entry that is not saved yet. */
  documentId?: string;
  /** As it is stored, in the language that is open; undefined where it has no version in that language yet. */
  document?: Record<string, unknown>;
}

/** A hook rather than a component: it returns a description. */
export type SidePanel = (props: Props) => { title: string; content: ReactNode } | null;

interface ContentManager {
  addEditViewSidePanel: (panels: SidePanel[]) => void;
}

/** Puts panels beside the forms of the content-manager. */
export function addSidePanels(app: Pick<StrapiApp, 'getPlugin'>, panels: SidePanel[]): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager;
  addEditViewSidePanel(panels);
}
