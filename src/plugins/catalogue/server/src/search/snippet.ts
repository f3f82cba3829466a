/** A piece of an entry's text around what was searched for, as HTML that has no markup but `<mark>`. Pure. */
import { escapeHtml } from '../shared/markup';
import { foldInPlace, placedWordsOf, type PlacedWord } from './fold';
import { isPrefix, matchesWord, type Term } from './parse-search';

/** Characters of the text around the first words that are found. */
const LENGTH = 240;
const LEAD = 60;
/** What is said of an entry is said in the beginning of its text. */
const MOST_TEXT = 20_000;

/** A heading or a name is no beginning of a text: it ends as a sentence does, or is long. */
const SENTENCE_END = /[.!?…]["'»”’)\]]?$/;
const LONG = 120;
/** Between two fields or paragraphs, where no sentence ends there. */
const BREAK = /(?<![.!?…:;,\s]|[.!?…]["'»”’)\]])\s*\n\s*\n\s*/g;

/** A word that is found, and the numbers of the terms that find it. */
interface Match extends PlacedWord {
  terms: number[];
}

/**
 * @param text of the entry
 * @param terms what was searched for
 * @returns the piece where most of it is found, or the beginning if that is worth reading; null where there is neither
 */
export function makeSnippet(text: string, terms: Term[]): string | null {
  const body = text.trim();
  const found = findMatches(body.slice(0, MOST_TEXT), terms);
  if (found.length === 0 && !beginsWell(body)) return null;
  const { start, end } = findPiece(body, densest(found));
  const piece: string[] = [];
  let at = start;
  for (const match of found) {
    if (match.start < start || match.end > end) continue;
    piece.push(readable(body.slice(at, match.start)));
    piece.push(`<mark>${escapeHtml(body.slice(match.start, match.end))}</mark>`);
    at = match.end;
  }
  piece.push(readable(body.slice(at, end).trimEnd()));
  return `${start > 0 ? '… ' : ''}${piece.join('')}${end < body.length ? ' …' : ''}`;
}

function beginsWell(body: string): boolean {
  const [first = ''] = body.slice(0, LENGTH).split(/\s*\n\s*\n/, 1);
  return first.length >= LONG || SENTENCE_END.test(first);
}

/** A part of a text on one line, as HTML. */
function readable(text: string): string {
  return escapeHtml(text.replace(BREAK, ' · ').replace(/\s+/g, ' '));
}

function findMatches(text: string, terms: Term[]): Match[] {
  const found: Match[] = [];
  const folded = foldInPlace(text);
  for (const placed of folded === undefined ? placedWordsOf(text) : candidatesIn(folded, terms)) {
    const numbers = terms.flatMap((term, number) => (matchesWord(term, placed.word) ? [number] : []));
    if (numbers.length > 0) found.push({ ...placed, terms: numbers });
  }
  return found;
}

/** Words that may be found: one expression looks through a text faster than word by word. */
function* candidatesIn(folded: string, terms: Term[]): Generator<PlacedWord> {
  const forms = terms.flatMap(({ words, isPhrase, alternatives }) => [
    ...words.map((word) => (isPhrase || !isPrefix(word) ? word : `${word}[a-z0-9]*`)),
    ...alternatives,
  ]);
  const plain = forms.filter((form) => /^[a-z0-9]+(\[a-z0-9\]\*)?$/.test(form));
  if (plain.length === 0) return;
  const expression = new RegExp(`(?<![a-z0-9])(?:${plain.join('|')})(?![a-z0-9])`, 'g');
  for (const match of folded.matchAll(expression)) {
    yield { word: match[0], start: match.index, end: match.index + match[0].length };
  }
}

/** The place from which on most different terms are found within the length of a snippet. */
function densest(found: Match[]): number {
  let best = { start: 0, terms: 0 };
  for (const [index, { start }] of found.entries()) {
    const near = new Set<number>();
    for (let next = index; next < found.length; next += 1) {
      const { terms, end } = found[next] as Match;
      if (end > start + LENGTH - LEAD) break;
      terms.forEach((number) => near.add(number));
    }
    if (near.size > best.terms) best = { start, terms: near.size };
  }
  return best.start;
}

/** Begins and ends between words, where there are spaces between them. */
function findPiece(body: string, around: number): { start: number; end: number } {
  const spaceBefore = body.slice(around - LEAD, around).search(/\s(?=\S)/);
  const start = around <= LEAD ? 0 : spaceBefore < 0 ? around : around - LEAD + spaceBefore + 1;
  if (body.length <= start + LENGTH) return { start, end: body.length };
  const spaceAfter = /\s\S*$/.exec(body.slice(around, start + LENGTH))?.index ?? 0;
  if (spaceAfter > 0) return { start, end: around + spaceAfter };
  // Never between the two halves of a character.
  return { start, end: start + LENGTH - (/[\ud800-\udbff]/.test(body[start + LENGTH - 1] as string) ? 1 : 0) };
}
