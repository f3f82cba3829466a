/** The read side: what is published, projected into one table, and how it is found there. */
import type { Core } from '@strapi/strapi';
import { keepAnswers, watchChanges } from './answers';
import { noteChange } from './answers/changes';
import type { KeptAnswers } from './answers/kept-answers';
import { harvestingController } from './harvesting/harvesting.controller';
import { harvestingRoutes } from './harvesting/harvesting.routes';
import { check } from './projection/check';
import { noteDocuments } from './projection/due';
import { followDocuments } from './projection/follow-documents';
import { buildIfMissing, rebuild, type Progress } from './projection/rebuild';
import { createTables } from './projection/tables';
import { catalogueController } from './reading/catalogue.controller';
import { catalogueRoutes } from './reading/catalogue.routes';
import { spreadingController } from './spreading/spreading.controller';
import { spreadingRoutes } from './spreading/spreading.routes';
import { closeReader } from './shared/reader';
import { typeOf } from './shared/catalogue-types';

let kept: KeptAnswers;
let stopWatching: (() => Promise<void>) | undefined;

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    followDocuments(strapi);
    kept = keepAnswers(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await createTables(strapi);
    await buildIfMissing(strapi);
    stopWatching = await watchChanges(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await stopWatching?.();
    await closeReader(strapi);
  },

  services: {
    /** `generation` counts the changes, `bytes` is what the kept answers take. */
    answers: () => kept,

    /**
     * What others ask of the catalogue: `strapi.plugin('catalogue').service('projection')`.
     *
     * `refresh(uid, documentIds)` has documents projected anew that were written past the Document Service, before the
     * transaction ends. Whoever writes so calls it in the same one; types that are not in the catalogue are let pass.
     */
    projection: ({ strapi }: { strapi: Core.Strapi }) => ({
      async refresh(uid: string, documentIds: string[]): Promise<void> {
        const type = typeOf(uid);
        if (type === undefined) return;
        // What is written past the Document Service need not come by Strapi's lifecycles either.
        await strapi.db.transaction(async () => {
          await noteChange(strapi, new Set());
          await noteDocuments(strapi, type, documentIds);
        });
      },
      rebuild: (progress?: Progress) => rebuild(strapi, progress),
      check: (progress?: Progress) => check(strapi, progress),
    }),
  },

  controllers: { catalogue: catalogueController, spreading: spreadingController, harvesting: harvestingController },
  routes: {
    'content-api': {
      type: 'content-api',
      prefix: '/catalogue',
      routes: [...catalogueRoutes, ...spreadingRoutes, ...harvestingRoutes],
    },
  },
};
