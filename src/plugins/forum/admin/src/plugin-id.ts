export const PLUGIN_ID = 'forum';
