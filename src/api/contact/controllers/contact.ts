import { factories } from '@strapi/strapi';

/**
 * Contacts have no route: they are read by populating a practice or a call. The controller exists so
 * that `find` is an action which a role can be granted; Strapi deletes grants of unknown actions.
 */
export default factories.createCoreController('api::contact.contact');
