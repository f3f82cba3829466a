import type { StrapiApp } from '@strapi/strapi/admin';
import { SealCheck } from '@strapi/icons';
import { PLUGIN_ID } from './plugin-id';
import { waitingWidget } from './registrations/waiting-widget-entry';
import { HOME } from './shared/paths';
import { PERMISSIONS } from './shared/permissions';

interface Translations {
  default: Record<string, string>;
}

/** The forum's part of the panel. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: `${PLUGIN_ID}.plugin.name` });
    app.addMenuLink({
      to: HOME,
      icon: SealCheck,
      intlLabel: { id: `${PLUGIN_ID}.registrations.title`, defaultMessage: 'Registrations' },
      permissions: PERMISSIONS.readRegistrations,
      Component: () => import('./pages'),
    });
    // First on the home page: people wait for an answer.
    app.widgets.register((widgets) => [waitingWidget, ...widgets]);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(
      locales.map(async (locale) => {
        const { default: texts } = (await import(`./translations/${locale}.json`).catch(() => ({
          default: {},
        }))) as Translations;
        const data = Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
        return { locale, data };
      }),
    );
  },
};
