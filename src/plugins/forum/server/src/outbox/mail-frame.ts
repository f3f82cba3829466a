import type { Locale } from '../../../../../content-api/locales';

/** The words that stand in every mail around its own. */
export const MAIL_FRAME: Record<
  Locale,
  { platform: string; forum: string; greeting: string; closing: string; fallback: string }
> = {
  en: {
    platform: 'Platform for Partnerships',
    forum: 'Global Forum on Migration and Development',
    greeting: 'Dear Sir or Madam,',
    closing: 'Yours sincerely,',
    fallback: 'If the button does not work, please copy this address into your browser:',
  },
  fr: {
    platform: 'Plateforme pour les partenariats',
    forum: 'Forum mondial sur la migration et le développement',
    greeting: 'Madame, Monsieur,',
    closing: 'Avec nos salutations distinguées,',
    fallback: 'Si le bouton ne fonctionne pas, veuillez copier cette adresse dans votre navigateur\u00a0:',
  },
  es: {
    platform: 'Plataforma para las Alianzas',
    forum: 'Foro Mundial sobre Migración y Desarrollo',
    greeting: 'Estimada señora, estimado señor:',
    closing: 'Atentamente,',
    fallback: 'Si el botón no funciona, copie esta dirección en su navegador:',
  },
};
