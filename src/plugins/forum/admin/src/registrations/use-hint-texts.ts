import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import type { Hint } from './types';

/** Hints in a word for the queue, and in a sentence for the application. */
export function useHintTexts() {
  const { t, named } = useTexts();
  const { date } = useDates();
  const readable = ({ values }: Hint) => ({
    ...values,
    ...(typeof values.last === 'string' && !Number.isNaN(Date.parse(values.last)) ? { last: date(values.last) } : {}),
    // The name is empty where it was erased.
    ...(values.by === '' ? { by: t('actor.panel') } : {}),
  });
  return {
    word: (hint: Hint) => named('hint', hint.code, readable(hint)),
    sentence: (hint: Hint) => named('hint-sentence', hint.code, readable(hint)),
  };
}
