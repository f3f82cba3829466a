/** A part of a text, and whether the other version lacks it. */
export interface Piece {
  text: string;
  isChanged: boolean;
}

/** Words beyond which two versions are not compared word by word: it would take too long. */
const MOST_WORDS = 2500;

/**
 * Finds the words in which two versions of a text differ.
 *
 * @returns the pieces of the one before, and of the one after; none for an empty text
 */
export function markChanges(before: string, after: string): [Piece[], Piece[]] {
  const one = wordsOf(before);
  const other = wordsOf(after);
  if (one.length > MOST_WORDS || other.length > MOST_WORDS) return [whole(before), whole(after)];
  const lengths = commonLengths(one, other);
  const pieces: [Piece[], Piece[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      add(pieces[0], one[i++] as string, false);
      add(pieces[1], other[j++] as string, false);
    } else if (j >= other.length || (i < one.length && lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))) {
      add(pieces[0], one[i++] as string, true);
    } else {
      add(pieces[1], other[j++] as string, true);
    }
  }
  return pieces;
}

/** Each word with the space behind it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

/** How many words the two have in common from two places on, in the same order. */
function commonLengths(one: string[], other: string[]): Uint16Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      (lengths[i] as Uint16Array)[j] =
        one[i] === other[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

const lengthAt = (lengths: Uint16Array[], i: number, j: number) => lengths[i]?.[j] ?? 0;

function add(pieces: Piece[], text: string, isChanged: boolean): void {
  const last = pieces.at(-1);
  if (last?.isChanged === isChanged) last.text += text;
  else pieces.push({ text, isChanged });
}

const whole = (text: string): Piece[] => (text === '' ? [] : [{ text, isChanged: true }]);
