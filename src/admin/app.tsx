import type { StrapiApp } from '@strapi/strapi/admin';
import { dismissAnnouncements } from './brand/announcements';
import { hideMarketplace } from './brand/marketplace';
import mark from './brand/mark.svg';
import { keepOurTitle } from './brand/title';
import { clearHomePage } from './brand/widgets';
import { arrangeContentManager } from './content-manager';
import { registerFields } from './fields';
import { translations } from './translations';

export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    locales: ['fr', 'es'],
    notifications: { releases: false },
    translations,
    tutorials: false,
  },
  register(app: StrapiApp) {
    registerFields(app);
    hideMarketplace(app);
    clearHomePage(app);
    dismissAnnouncements(app);
  },
  bootstrap(app: StrapiApp) {
    arrangeContentManager(app);
    keepOurTitle();
  },
};
