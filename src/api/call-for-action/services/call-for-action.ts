import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::call-for-action.call-for-action');
