/** Puts the rooms of the forum together for Strapi. Each room says in its own folder what it does. */
import type { Core } from '@strapi/strapi';
import { registerDeadlines, translateCallState } from './deadlines';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerDeadlines(strapi);
  },
  middlewares: { 'call-state': translateCallState },
};
