/** Whether two titles say much the same. Pure. */
import { nameKeyOf } from '../registration/name-key';

/** Share of the words that both have, of all that either has. */
const SIMILAR = 0.7;
/** Words this short tell nothing of what an entry is about. */
const SHORTEST = 3;
/** Nor do these, in the languages of the platform. */
const EMPTY = new Set('the and for from with les des une pour avec dans los las una del por para con'.split(' '));

/**
 * Whether titles say much the same, whatever the order of their words: "Diaspora Desk, Mauritius" and "The Mauritius
 * diaspora desk".
 *
 * @returns what says it of one title, for comparison with many
 */
export function similarTo(title: string): (other: string) => boolean {
  const words = wordsIn(title);
  return (other) => {
    const others = wordsIn(other);
    const shared = [...words].filter((word) => others.has(word)).length;
    const all = words.size + others.size - shared;
    return all > 0 && shared / all >= SIMILAR;
  };
}

function wordsIn(title: string): Set<string> {
  return new Set(
    nameKeyOf(title, '')
      .split(' ')
      .filter((word) => word.length >= SHORTEST && !EMPTY.has(word)),
  );
}
