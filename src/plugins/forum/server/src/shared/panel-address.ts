import { publicUrl } from '../../../../../environment';

/** Where mails send somebody who works in the panel. @param page its path below the panel, with a slash in front */
export function panelAddress(page: string): string {
  return `${publicUrl()}/admin${page}`;
}
