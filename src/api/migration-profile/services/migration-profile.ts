import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::migration-profile.migration-profile');
