import type { Locale } from '../../../../../content-api/locales';
import type { Role } from '../membership/roles';

/** Worded to stand after a colon, and for women and men alike. */
const NAMES: Record<Locale, Record<Role, string>> = {
  en: { friend: 'Friend of the Forum', contributor: 'contributor', 'focal-point': 'focal point' },
  fr: { friend: 'membre des Amis du Forum', contributor: 'membre contributeur', 'focal-point': 'point focal' },
  es: { friend: 'miembro de los Amigos del Foro', contributor: 'miembro colaborador', 'focal-point': 'punto focal' },
};

/** What a role of the content API is called in mails and on pages. */
export function roleName(role: Role, locale: Locale): string {
  return NAMES[locale][role];
}
