import type { Core } from '@strapi/strapi';

/** Registers the two field kinds with which the panel edits lists without anybody typing JSON. */
export function registerVocabularyFields(strapi: Core.Strapi): void {
  strapi.customFields.register([
    { name: 'vocabulary', type: 'json', inputSize: { default: 12, isResizable: true } },
    { name: 'tags', type: 'json', inputSize: { default: 12, isResizable: true } },
  ]);
}
