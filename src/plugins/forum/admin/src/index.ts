import { PLUGIN_ID } from './plugin-id';

interface PanelApp {
  registerPlugin(plugin: { id: string; name: string }): void;
}

interface Translations {
  default: Record<string, string>;
}

/** The forum's part of the panel. Its pages come with its rooms. */
export default {
  register(app: PanelApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: `${PLUGIN_ID}.plugin.name` });
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
