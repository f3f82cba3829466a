import type { PanelLanguage } from '../../panel/labels';

const PLATFORM = {
  en: 'Platform for Partnerships',
  fr: 'Plateforme pour les partenariats',
  es: 'Plataforma para las Alianzas',
};

/** Strapi's texts that speak of Strapi or to programmers, in words of our own. */
export const BRAND_TEXTS: Record<PanelLanguage, Record<string, string>> = {
  en: {
    'components.Input.error.validation.regex':
      'Not in the expected form (dates: 2012, 2012-05 or 2012-05-14; web pages: https://…).',
    'content-manager.plugin.name': 'Content',
    'content-manager.components.LeftMenu.collection-types': 'Content',
    'content-manager.components.LeftMenu.single-types': 'Single pages',
    'Auth.form.welcome.title': PLATFORM.en,
    'Auth.form.welcome.subtitle': 'Log in to the editors’ panel',
    'Auth.form.register.subtitle': 'This account is for the editors’ panel only.',
    'Auth.form.email.placeholder': 'name@example.org',
    'app.components.LeftMenu.navbrand.title': PLATFORM.en,
    'app.components.LeftMenu.navbrand.workplace': 'Editors’ panel',
    'app.components.LeftMenu.logo.alt': PLATFORM.en,
    'HomePage.header.subtitle': 'Global Forum on Migration and Development · Platform for Partnerships',
    'Settings.permissions.users.listview.header.subtitle': 'Everybody who has access to the editors’ panel',
    'components.AutoReloadBlocker.description': 'Content types are changed in development mode only.',
  },
  fr: {
    'components.Input.error.validation.regex':
      'Forme non valable (dates : 2012, 2012-05 ou 2012-05-14 ; pages web : https://…).',
    'content-manager.plugin.name': 'Contenu',
    'content-manager.components.LeftMenu.collection-types': 'Contenus',
    'content-manager.components.LeftMenu.single-types': 'Pages uniques',
    'Auth.form.welcome.title': PLATFORM.fr,
    'Auth.form.welcome.subtitle': 'Connexion à l’espace de rédaction',
    'Auth.form.register.subtitle': 'Ce compte ne sert qu’à l’espace de rédaction.',
    'Auth.form.email.placeholder': 'nom@example.org',
    'app.components.LeftMenu.navbrand.title': PLATFORM.fr,
    'app.components.LeftMenu.navbrand.workplace': 'Espace de rédaction',
    'app.components.LeftMenu.logo.alt': PLATFORM.fr,
    'HomePage.header.title': 'Bonjour {name}',
    'HomePage.header.subtitle': 'Forum mondial sur la migration et le développement · Plateforme pour les partenariats',
    'Settings.permissions.users.listview.header.subtitle': 'Toutes les personnes qui ont accès à l’espace de rédaction',
    'components.AutoReloadBlocker.description': 'Les types de contenu ne se modifient qu’en mode développement.',
  },
  es: {
    'components.Input.error.validation.regex':
      'Forma no válida (fechas: 2012, 2012-05 o 2012-05-14; páginas web: https://…).',
    'content-manager.plugin.name': 'Contenido',
    'content-manager.components.LeftMenu.collection-types': 'Contenidos',
    'content-manager.components.LeftMenu.single-types': 'Páginas únicas',
    'Auth.form.welcome.title': PLATFORM.es,
    'Auth.form.welcome.subtitle': 'Acceso al espacio de redacción',
    'Auth.form.register.subtitle': 'Esta cuenta solo sirve para el espacio de redacción.',
    'Auth.form.email.placeholder': 'nombre@example.org',
    'app.components.LeftMenu.navbrand.title': PLATFORM.es,
    'app.components.LeftMenu.navbrand.workplace': 'Espacio de redacción',
    'app.components.LeftMenu.logo.alt': PLATFORM.es,
    'HomePage.header.title': 'Hola, {name}',
    'HomePage.header.subtitle': 'Foro Mundial sobre Migración y Desarrollo · Plataforma para las Alianzas',
    'Settings.permissions.users.listview.header.subtitle': 'Todas las personas con acceso al espacio de redacción',
    'components.AutoReloadBlocker.description': 'Los tipos de contenido solo se modifican en modo de desarrollo.',
  },
};
