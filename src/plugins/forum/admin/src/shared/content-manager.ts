/** What the content-manager hands to its extensions, as far as we look at it. */
import type { ReactNode } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** Of the hook for the columns of a list. */
export interface ListColumn {
  name: string;
  label: unknown;
  attribute: { type: string };
  cellFormatter?: (row: Record<string, unknown>) => ReactNode;
  [property: string]: unknown;
}

export interface ListInput {
  displayedHeaders: ListColumn[];
  layout: { settings: { displayName?: string } };
}

interface SidePanelProps {
  model: string;
  /** Undefined for an entry that is not saved yet. */
  documentId?: string;
  /** As it is stored, in the language that is open; undefined where it has no version in that language yet. */
  document?: Record<string, unknown>;
}

/** A panel beside the form of an entry. A hook rather than a component: it returns a description. */
export type SidePanel = (props: SidePanelProps) => { title: string; content: ReactNode } | null;

interface ContentManager {
  addEditViewSidePanel: (panels: SidePanel[]) => void;
}

/** Puts panels beside the forms of the content-manager. */
export function addSidePanels(app: Pick<StrapiApp, 'getPlugin'>, panels: SidePanel[]): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as unknown as ContentManager;
  addEditViewSidePanel(panels);
}
