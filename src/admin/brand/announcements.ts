import type { StrapiApp } from '@strapi/strapi/admin';

const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true';
const INIT = 'init';

interface InitAction {
  type?: string;
  meta?: { arg?: { endpointName?: string } };
  payload?: { uuid?: string | boolean };
}

/**
 * Marks Strapi's banner about its media library as read, for which there is no setting. The mark is kept
 * in the browser under the identifier of the installation, which the first answer of the server brings.
 */
export function dismissAnnouncements(app: Pick<StrapiApp, 'addMiddlewares'>): void {
  app.addMiddlewares([
    () => () => (next) => (action) => {
      const { type, meta, payload } = action as InitAction;
      if (meta?.arg?.endpointName === INIT && type?.endsWith('/fulfilled')) {
        window.localStorage.setItem(`${BANNER}:${payload?.uuid}`, 'true');
      }
      return next(action);
    },
  ]);
}
