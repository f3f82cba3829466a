import { PLUGIN_ID } from './plugin-id';

/** The forum's part of the panel. Its pages come with its rooms. */
export default {
  register(app: { registerPlugin(plugin: { id: string; name: string }): void }) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },
};
