import { TwoLines, type CellPlace } from '../shared/row';
import { useTexts } from '../shared/use-texts';
import type { CallRow } from './types';

/** How many have answered a call, and how many of these wait. */
export function ResponsesCell({ responses, ...place }: CellPlace & Pick<CallRow, 'responses'>) {
  const { t } = useTexts();
  return (
    <TwoLines
      {...place}
      width="9rem"
      first={responses?.total ?? '–'}
      second={responses !== null && responses.new > 0 && t('call.new-responses', { count: responses.new })}
    />
  );
}
