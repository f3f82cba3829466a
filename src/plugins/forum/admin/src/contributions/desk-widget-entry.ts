import type { WidgetArgs } from '@strapi/strapi/admin';
import { Pencil } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { PATHS } from '../shared/paths';
import { PERMISSIONS } from '../shared/permissions';

/** Where the home page finds the widget of a delegation's own texts. */
export const deskWidget: WidgetArgs = {
  id: 'country-desk',
  pluginId: PLUGIN_ID,
  icon: Pencil,
  title: { id: `${PLUGIN_ID}.desk-widget.title`, defaultMessage: 'Your country desk' },
  link: {
    label: { id: `${PLUGIN_ID}.desk-widget.open`, defaultMessage: 'Open the country desk' },
    href: PATHS.countryDesk,
  },
  permissions: PERMISSIONS.submitContributions,
  component: async () => (await import('./desk-widget')).DeskWidget,
};
