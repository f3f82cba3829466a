import type { WidgetArgs } from '@strapi/strapi/admin';
import { SealCheck } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { PATHS } from '../shared/paths';
import { PERMISSIONS } from '../shared/permissions';

/** Where the home page finds the widget of those who wait. */
export const waitingWidget: WidgetArgs = {
  id: 'waiting',
  pluginId: PLUGIN_ID,
  icon: SealCheck,
  title: { id: `${PLUGIN_ID}.registrations.title`, defaultMessage: 'Registrations' },
  link: {
    label: { id: `${PLUGIN_ID}.widget.open`, defaultMessage: 'Open the registrations' },
    href: PATHS.registrations,
  },
  permissions: PERMISSIONS.readRegistrations,
  component: async () => (await import('./waiting-widget')).WaitingWidget,
};
