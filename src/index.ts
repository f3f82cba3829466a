import type { Core } from '@strapi/strapi';
import { registerContentApi } from './content-api';
import { registerDocumentRules } from './documents';
import { findBadSecret } from './environment';
import { letOthersIn } from './let-others-in';
import { setUp } from './setup';
import { surviveStrayRejections } from './stray-rejections';
import { registerVocabularyFields } from './vocabularies/register';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    refuseBadSecrets();
    registerVocabularyFields(strapi);
    registerDocumentRules(strapi);
    registerContentApi(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    surviveStrayRejections(strapi);
    letOthersIn(strapi);
    await setUp(strapi);
  },
};

/** Strapi starts with any secret, and with some missing ones; nobody would notice before an attacker does. */
function refuseBadSecrets(): void {
  const problem = findBadSecret();
  if (problem === undefined) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
