/** A piece of an entry's text around what was searched for, as HTML that has no markup but `<mark>`. Pure. */
import { placedWordsOf, type PlacedWord } from './fold';
import { matchesWord, type Term } from './parse-search';

/** Characters of the text around the first words that are found. */
const LENGTH = 240;
const LEAD = 60;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * @param body the text of the entry
 * @param terms what was searched for
 * @returns the piece where most of it is found, or the beginning; null where there is no text
 */
export function makeSnippet(body: string, terms: Term[]): string | null {
  if (body === '') return null;
  const words = placedWordsOf(body);
  const found = words.filter(({ word }) => terms.some((term) => matchesWord(term, word)));
  const { start, end } = findPiece(body, words, densest(found, terms));
  const piece: string[] = [];
  let at = start;
  for (const match of found) {
    if (match.start < start || match.end > end) continue;
    piece.push(escape(body.slice(at, match.start)), `<mark>${escape(body.slice(match.start, match.end))}</mark>`);
    at = match.end;
  }
  piece.push(escape(body.slice(at, end)));
  return `${start > 0 ? '… ' : ''}${piece.join('').replace(/\s+/g, ' ').trim()}${end < body.length ? ' …' : ''}`;
}

/** The place from which on most different terms are found within the length of a snippet. */
function densest(found: PlacedWord[], terms: Term[]): number {
  let best = { start: 0, terms: 0 };
  for (const [index, { start }] of found.entries()) {
    const near = new Set<number>();
    for (let next = index; next < found.length; next += 1) {
      const { word, end } = found[next] as PlacedWord;
      if (end > start + LENGTH - LEAD) break;
      terms.forEach((term, number) => matchesWord(term, word) && near.add(number));
    }
    if (near.size > best.terms) best = { start, terms: near.size };
  }
  return best.start;
}

/** Begins and ends between words. */
function findPiece(body: string, words: PlacedWord[], around: number): { start: number; end: number } {
  const from = around <= LEAD ? 0 : (words.find(({ start }) => start >= around - LEAD)?.start ?? around);
  if (body.length <= from + LENGTH) return { start: from, end: body.length };
  const last = words.filter(({ start, end }) => start >= from && end <= from + LENGTH).at(-1);
  return { start: from, end: last?.end ?? from + LENGTH };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
