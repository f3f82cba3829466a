import type { WidgetArgs } from '@strapi/strapi/admin';
import { Clock } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { PATHS } from '../shared/paths';
import { PERMISSIONS } from '../shared/permissions';

/** Where the home page finds the widget of the calls that close. */
export const closingWidget: WidgetArgs = {
  id: 'closing',
  pluginId: PLUGIN_ID,
  icon: Clock,
  title: { id: `${PLUGIN_ID}.closing-widget.title`, defaultMessage: 'Calls closing' },
  link: {
    label: { id: `${PLUGIN_ID}.closing-widget.open`, defaultMessage: 'Open the deadlines' },
    href: PATHS.deadlines,
  },
  permissions: PERMISSIONS.readDeadlines,
  component: async () => (await import('./closing-widget')).ClosingWidget,
};
