import { environment, publicUrl } from '../../../../../environment';
import { panelAddress } from '../shared/panel-address';
import type { CallRow } from './call.repository';

/**
 * Where the reader of a mail finds a call: on the website; where there is none, in the panel, or in the content
 * API for who has no account of the panel.
 */
export function callAddress({ documentId, slug, locale }: CallRow, isInPanel: boolean): string {
  if (environment.FRONTEND_URL === undefined && isInPanel)
    return panelAddress(`/plugins/forum/deadlines/${documentId}`);
  const base = environment.FRONTEND_URL ?? `${publicUrl()}/api`;
  return `${base}/calls-for-action/${encodeURIComponent(slug ?? documentId)}?locale=${locale}`;
}
