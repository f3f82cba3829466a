import type { Locale } from '../../../../../content-api/locales';
import type { Role } from '../membership/roles';

/** Worded to stand by themselves or after a colon, and for women and men alike; the panel has the same. */
const NAMES: Record<Locale, Record<Role, string>> = {
  en: { friend: 'Friend of the Forum', contributor: 'Contributor', 'focal-point': 'Focal point' },
  fr: { friend: 'Membre des Amis du Forum', contributor: 'Membre contributeur', 'focal-point': 'Point focal' },
  es: { friend: 'Miembro de los Amigos del Foro', contributor: 'Miembro colaborador', 'focal-point': 'Punto focal' },
};

/** What a role of the content API is called in mails and on pages. */
export function roleName(role: Role, locale: Locale): string {
  return NAMES[locale][role];
}
