/** Which columns a file of practices may have, and what may stand in them: what the schema of practices says. Pure. */
import schema from '../../../../../api/practice/content-types/practice/schema.json';
import { LOCALES } from '../../../../../content-api/locales';
import { VOCABULARIES, type VocabularyName } from '../../../../../vocabularies';

/** Between the values of a cell that holds several. */
export const SEPARATOR = '|';

/** What a cell names an entry of another type by. */
export type ReferenceKind =
  'country' | 'thematic-area' | 'organisation' | 'delegation' | 'meeting' | 'event' | 'practice';

export type Column = { name: string; isLocalised: boolean } & (
  | { kind: 'slug' }
  | { kind: 'choice'; choices: readonly string[] }
  | { kind: 'text'; least: number; most: number }
  | { kind: 'date' }
  | { kind: 'day' }
  | { kind: 'words' }
  | { kind: 'terms'; terms: readonly (string | number)[] }
  | { kind: 'addresses'; label: 'label' | 'title'; most: number }
  | { kind: 'reference'; to: ReferenceKind; isMany: boolean }
);

interface Attribute {
  type: string;
  customField?: string;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  max?: number;
  regex?: string;
  relation?: string;
  target?: string;
  options?: { vocabulary?: string };
  pluginOptions?: { i18n?: { localized?: boolean } };
}

/**
 * The attributes that make sense in a cell, in the order of the template. Pictures and files are uploaded by hand;
 * figures have four parts each; contacts are people, who do not belong into files that are passed around.
 */
const ATTRIBUTES = [
  'title',
  'summary',
  'depth',
  'kind',
  'scope',
  'delegation',
  'countries',
  'partnerCountries',
  'organisations',
  'partners',
  'actorTypes',
  'stage',
  'startDate',
  'endDate',
  'thematicAreas',
  'tags',
  'sdgs',
  'gcmObjectives',
  'objectives',
  'beneficiaries',
  'activities',
  'results',
  'enablingFactors',
  'constraints',
  'lessonsLearned',
  'whatDidNotWork',
  'replicationConditions',
  'resources',
  'gfmdSource',
  'meeting',
  'roundtable',
  'adaptedFrom',
  'links',
  'videos',
  'dateAdded',
] as const;

export const COLUMNS: Column[] = [
  { name: 'slug', kind: 'slug', isLocalised: true },
  { name: 'language', kind: 'choice', choices: LOCALES, isLocalised: true },
  ...ATTRIBUTES.map((name) => toColumn(name, schema.attributes[name] as Attribute)),
];

/** What every row must have: by it an entry is recognised. */
export const KEY_COLUMN = 'slug';

const BY_NAME = new Map(COLUMNS.map((column) => [column.name.toLowerCase(), column]));

/** @returns the column of a heading, however it is capitalised, or undefined where there is none */
export function findColumn(heading: string): Column | undefined {
  return BY_NAME.get(heading.trim().toLowerCase());
}

function toColumn(name: string, attribute: Attribute): Column {
  const { type, customField, enum: choices, target = '', maxLength = 255, minLength = 0 } = attribute;
  // Strapi keeps each relation per language.
  const isLocalised = type === 'relation' || attribute.pluginOptions?.i18n?.localized === true;
  if (type === 'relation') {
    const to = name === 'delegation' ? name : (target.slice(target.lastIndexOf('.') + 1) as ReferenceKind);
    return { name, isLocalised, kind: 'reference', to, isMany: attribute.relation === 'oneToMany' };
  }
  if (choices !== undefined) return { name, isLocalised, kind: 'choice', choices };
  if (customField === 'global::tags') return { name, isLocalised, kind: 'words' };
  if (customField !== undefined) {
    const terms = VOCABULARIES[attribute.options?.vocabulary as VocabularyName].map(({ value }) => value);
    return { name, isLocalised, kind: 'terms', terms };
  }
  if (type === 'component') {
    const label = name === 'videos' ? 'title' : 'label';
    return { name, isLocalised, kind: 'addresses', label, most: attribute.max as number };
  }
  if (type === 'date') return { name, isLocalised, kind: 'day' };
  // Of the texts, only the two dates have a form.
  if (attribute.regex !== undefined) return { name, isLocalised, kind: 'date' };
  return { name, isLocalised, kind: 'text', least: minLength, most: maxLength };
}
