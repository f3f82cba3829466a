import type { StrapiApp } from '@strapi/strapi/admin';

const MARKETPLACE = 'admin::marketplace.read';

/** Takes the link to Strapi's marketplace out of the menu, for Super Admins too. */
export function hideMarketplace(app: Pick<StrapiApp, 'addRBACMiddleware'>): void {
  app.addRBACMiddleware(() => (next) => (permissions) => {
    return next(permissions.filter(({ action }) => action !== MARKETPLACE));
  });
}
