import type { WidgetArgs } from '@strapi/strapi/admin';
import { CheckCircle } from '@strapi/icons';
import { PLUGIN_ID } from '../plugin-id';
import { PATHS } from '../shared/paths';
import { PERMISSIONS } from '../shared/permissions';

/** Where the home page finds the widget of what waits to be published. */
export const reviewWidget: WidgetArgs = {
  id: 'review-desk',
  pluginId: PLUGIN_ID,
  icon: CheckCircle,
  title: { id: `${PLUGIN_ID}.review-widget.title`, defaultMessage: 'Contributions to review' },
  link: {
    label: { id: `${PLUGIN_ID}.review-widget.open`, defaultMessage: 'Open the review desk' },
    href: PATHS.contributions,
  },
  permissions: PERMISSIONS.publishContributions,
  component: async () => (await import('./review-widget')).ReviewWidget,
};
