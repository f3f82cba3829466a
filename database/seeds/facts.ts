/** The facts of the seeds, as the JSON files beside this one hold them. */
import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../src/content-api/locales';

export type Texts<T> = { en: T } & Partial<Record<Exclude<Locale, 'en'>, T>>;

interface Names {
  nameEn: string;
  nameFr: string;
  nameEs: string;
}

export interface CountryFacts extends Names {
  iso2: string;
  [attribute: string]: unknown;
}

export interface DelegationFacts extends Names {
  country: string;
  mailDomains: string[];
}

export interface OrganisationFacts extends Names {
  key: string;
  country?: string;
  mailDomains?: string[];
  [attribute: string]: unknown;
}

export interface ThematicAreaFacts extends Names {
  key: string;
  [attribute: string]: unknown;
}

/** An entry of a localised type: what is said in each language, and what is the same in all. */
export interface EntryFacts {
  key?: string;
  texts: Texts<Record<string, unknown>>;
  place?: Record<Locale, string>;
  draft?: boolean;
  relativeDeadline?: RelativeDeadline;
  [attribute: string]: unknown;
}

export type RelativeDeadline = 'tomorrow' | 'in-a-week' | 'in-a-month' | 'end-of-this-month' | 'next-month' | 'rolling';

/**
 * Reads one file of facts.
 *
 * @param name its name without the ending
 */
export function readFacts<T>(strapi: Core.Strapi, name: string): T {
  return JSON.parse(fs.readFileSync(path.join(strapi.dirs.app.root, 'database', 'seeds', `${name}.json`), 'utf8')) as T;
}
