import type { StrapiApp } from '@strapi/strapi/admin';

/** What counts the pieces of the software, or sells more of it, is no help to editors. */
const NOT_FOR_EDITORS = ['key-statistics', 'deploy-now'];

/** Leaves on the home page what editors work with. */
export function clearHomePage(app: Pick<StrapiApp, 'widgets'>): void {
  app.widgets.register((widgets) => widgets.filter(({ id }) => !NOT_FOR_EDITORS.includes(id)));
}
