import { LABELS } from '../../panel/labels';
import { panelLanguage } from '../language';
import type { MenuLink } from './types';

/** Names our types in the panel's language, so that the menu is sorted and searched by these names. */
export function nameLinks(links: MenuLink[]): MenuLink[] {
  const names = LABELS[panelLanguage()].types;
  return links.map((link) => ({ ...link, title: names[singularName(link.uid)] ?? link.title }));
}

function singularName(uid: string): string {
  return uid.startsWith('api::') ? uid.slice(uid.lastIndexOf('.') + 1) : uid;
}
