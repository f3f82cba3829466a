/** What the content-manager hands to its extensions, as far as we look at it. */
import type { ReactNode } from 'react';

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
  /** The entry as it is saved. */
  document?: Record<string, unknown>;
}

/** A panel beside the form of an entry. A hook rather than a component: it returns a description. */
export type SidePanel = (props: SidePanelProps) => { title: string; content: ReactNode } | null;

export interface ContentManager {
  addEditViewSidePanel: (panels: SidePanel[]) => void;
}
