/**
 * Closed lists that are not content: their keys are stored, their labels are shown by the panel.
 * No import from Strapi, since the server and the panel both read this file.
 */
import actorTypes from './actor-types.json';
import gcmObjectives from './gcm-objectives.json';
import languages from './languages.json';
import sdgs from './sdgs.json';

export interface Term {
  /** What is stored: a number for numbered goals, else a key. */
  value: number | string;
  en: string;
  fr: string;
  es: string;
}

export const VOCABULARIES = {
  sdg: sdgs as Term[],
  'gcm-objective': gcmObjectives as Term[],
  'actor-type': actorTypes as Term[],
  language: languages as Term[],
};

export type VocabularyName = keyof typeof VOCABULARIES;
