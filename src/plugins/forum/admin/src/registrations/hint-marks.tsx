import { Flex } from '@strapi/design-system';
import { Mark } from '../shared/mark';
import type { Hint } from './types';
import { useHintTexts } from './use-hint-texts';

const LOOKS = { good: 'success', neutral: 'neutral', warning: 'warning' } as const;

const ORDER: Hint['tone'][] = ['warning', 'good', 'neutral'];

/** Sorts hints so that what asks for care is read first. */
export function byTone(hints: Hint[]): Hint[] {
  return [...hints].sort((one, other) => ORDER.indexOf(one.tone) - ORDER.indexOf(other.tone));
}

/** What the platform found out about an application, in a word each. */
export function HintMarks({ hints }: { hints: Hint[] }) {
  const { word } = useHintTexts();
  return (
    <Flex gap={1} wrap="wrap" tag="ul">
      {byTone(hints).map((hint) => (
        <li key={hint.code}>
          <Mark look={LOOKS[hint.tone]}>{word(hint)}</Mark>
        </li>
      ))}
    </Flex>
  );
}
