import type { StrapiApp } from '@strapi/strapi/admin';
import { Discuss } from '@strapi/icons';
import { useCompletenessPanel } from './completeness/completeness-panel';
import { deskWidget } from './contributions/desk-widget-entry';
import { extendContentManager as extendByPublication } from './contributions/extend-content-manager';
import { reviewWidget } from './contributions/review-widget-entry';
import { closingWidget } from './deadlines/closing-widget-entry';
import { extendContentManager } from './deadlines/extend-content-manager';
import { showFreshness } from './freshness/extend-content-manager';
import { PLUGIN_ID } from './plugin-id';
import { usePreviewPanel } from './previews/preview-panel';
import { waitingWidget } from './registrations/waiting-widget-entry';
import { HOME } from './shared/paths';
import { PERMISSIONS } from './shared/permissions';
import { SECTIONS } from './shared/sections';
import { addSidePanels } from './shared/content-manager';

interface Translations {
  default: Record<string, string>;
}

/** The forum's part of the panel. */
export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: `${PLUGIN_ID}.plugin.name` });
    app.addMenuLink({
      to: HOME,
      icon: Discuss,
      intlLabel: { id: `${PLUGIN_ID}.plugin.name`, defaultMessage: 'Forum' },
      // Any of them is enough.
      permissions: SECTIONS.flatMap(({ pages }) => pages.flatMap(({ permission }) => PERMISSIONS[permission])),
      Component: () => import('./pages'),
    });
    // First on the home page: people wait for an answer, and time runs.
    app.widgets.register((widgets) => [waitingWidget, reviewWidget, deskWidget, closingWidget, ...widgets]);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    extendByPublication(app);
    extendContentManager(app);
    addSidePanels(app, [useCompletenessPanel, usePreviewPanel]);
    showFreshness(app);
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
