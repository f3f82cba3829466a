/** The pages behind mailed links, and how people log in and choose passwords. */
export { serveAccountPages } from './account-pages';
export { keepOwnAddress } from './keep-own-address';
export { linkController, linkRoutes } from './peek-link';
