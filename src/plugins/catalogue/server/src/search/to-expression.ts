/**
 * Terms in the languages of the databases. Words are letters and digits only, and each stands in quotation marks:
 * nothing that was typed in can be taken for an operator. Pure.
 */
import { isPrefix, type Term } from './parse-search';

export interface Expression {
  /** What must be found; undefined where only words are excluded. */
  wanted: string | undefined;
  /** What must not be found, where nothing is wanted: FTS5 cannot say it alone. */
  excluded: string | undefined;
}

interface Syntax {
  word: (word: string) => string;
  prefix: (word: string) => string;
  phrase: (words: string[]) => string;
  or: string;
  and: string;
  not: string;
}

const FTS5: Syntax = {
  word: (word) => `"${word}"`,
  prefix: (word) => `"${word}"*`,
  phrase: (words) => `"${words.join(' ')}"`,
  or: ' OR ',
  and: ' AND ',
  not: ' NOT ',
};

const TSQUERY: Syntax = {
  word: (word) => `'${word}'`,
  prefix: (word) => `'${word}':*`,
  phrase: (words) => `(${words.map((word) => `'${word}'`).join(' <-> ')})`,
  or: ' | ',
  and: ' & ',
  not: ' & !',
};

export function toFts5(terms: Term[]): Expression {
  return express(terms, FTS5);
}

export function toTsquery(terms: Term[]): Expression {
  return express(terms, TSQUERY);
}

function express(terms: Term[], syntax: Syntax): Expression {
  const wanted = terms.filter(({ isExcluded }) => !isExcluded).map((term) => expressTerm(term, syntax));
  const excluded = terms.filter(({ isExcluded }) => isExcluded).map((term) => expressTerm(term, syntax));
  if (wanted.length === 0) {
    return { wanted: undefined, excluded: excluded.length === 0 ? undefined : excluded.join(syntax.or) };
  }
  const all = wanted.join(syntax.and);
  return { wanted: [excluded.length === 0 ? all : `(${all})`, ...excluded].join(syntax.not), excluded: undefined };
}

/** A whole word counts more than the beginning of one: it is found twice. What is excluded are whole words only. */
function expressTerm({ words, isPhrase, alternatives, isExcluded }: Term, syntax: Syntax): string {
  const [first = ''] = words;
  const whole = words.length > 1 ? syntax.phrase(words) : syntax.word(first);
  const prefix = !isPhrase && !isExcluded && words.length === 1 && isPrefix(first) ? [syntax.prefix(first)] : [];
  return `(${[whole, ...prefix, ...alternatives.map(syntax.word)].join(syntax.or)})`;
}
