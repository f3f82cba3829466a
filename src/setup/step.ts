import type { Core } from '@strapi/strapi';

export interface SetupStep {
  /** Never changed once released: it is how the database knows that the step was applied. */
  key: string;
  run: (strapi: Core.Strapi) => Promise<void>;
}
