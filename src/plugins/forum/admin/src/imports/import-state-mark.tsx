import { Mark, type MarkLook } from '../shared/mark';
import { useTexts } from '../shared/use-texts';
import type { ImportRow, ImportState } from './types';

const LOOKS: Record<ImportState, MarkLook> = {
  checking: 'primary',
  checked: 'secondary',
  running: 'primary',
  done: 'success',
  interrupted: 'warning',
};

/** The state of an import, in words and colour. */
export function ImportStateMark({ state }: Pick<ImportRow, 'state'>) {
  const { t } = useTexts();
  return <Mark look={LOOKS[state]}>{t(`import-state.${state}`)}</Mark>;
}
