/**
 * How complete a practice is for its depth. It says what is worth adding, and forbids nothing. Pure, and without an
 * import from Strapi, since the server and the panel both read this file.
 */

/** A practice's values: relations as lists of targets, or as how many there are. */
export type PracticeValues = Readonly<Record<string, unknown>>;

export interface Completeness {
  /** 0 to 100, whole. */
  percent: number;
  /** The recommended fields that are empty, in the order of the form. */
  missing: string[];
}

interface Recommendation {
  field: string;
  /** Only for a full practice. */
  isFull?: true;
  /** Where it does not apply it is not missed. */
  applies?: (values: PracticeValues) => boolean;
}

const isForCountries = ({ scope }: PracticeValues) => (scope ?? 'countries') === 'countries';
/** What has not begun has no results yet, and no lessons. */
const hasBegun = ({ stage }: PracticeValues) => stage !== 'planned';
const isOver = ({ stage }: PracticeValues) => stage === 'completed';

/**
 * What the guide for contributors asks for. Contacts are not counted: who they are may be nobody's business, and
 * neither are partners, which not every practice has.
 */
const RECOMMENDATIONS: Recommendation[] = [
  { field: 'title' },
  { field: 'summary' },
  { field: 'kind' },
  { field: 'countries', applies: isForCountries },
  { field: 'organisations' },
  { field: 'actorTypes', isFull: true },
  { field: 'stage' },
  { field: 'startDate' },
  { field: 'endDate', applies: isOver },
  { field: 'thematicAreas' },
  { field: 'sdgs', isFull: true },
  { field: 'gcmObjectives' },
  { field: 'objectives', isFull: true },
  { field: 'beneficiaries', isFull: true },
  { field: 'activities', isFull: true },
  { field: 'results', isFull: true, applies: hasBegun },
  { field: 'resultFigures', isFull: true, applies: hasBegun },
  { field: 'enablingFactors', isFull: true },
  { field: 'constraints', isFull: true },
  { field: 'lessonsLearned', isFull: true, applies: hasBegun },
  { field: 'whatDidNotWork', isFull: true, applies: hasBegun },
  { field: 'replicationConditions', isFull: true },
  { field: 'resources', isFull: true },
  { field: 'gfmdSource' },
  { field: 'links' },
];

/**
 * @param values of a practice in one language, its depth among them; a snapshot where it has none
 * @returns how much of what is recommended for this depth, and applies, is there
 */
export function completenessOf(values: PracticeValues): Completeness {
  const isFullPractice = values.depth === 'full';
  const asked = RECOMMENDATIONS.filter(
    ({ isFull, applies }) => (isFullPractice || !isFull) && (applies === undefined || applies(values)),
  );
  const missing = asked.filter(({ field }) => !isFilled(values[field])).map(({ field }) => field);
  // Never 100 while something is missing.
  return { percent: Math.floor((100 * (asked.length - missing.length)) / asked.length), missing };
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'number') return value > 0;
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined;
}
