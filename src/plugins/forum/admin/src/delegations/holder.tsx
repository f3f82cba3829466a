import { TwoLines, type CellPlace } from '../shared/row';
import { useTexts } from '../shared/use-texts';
import type { Mandate } from './types';

/** Who holds or held a mandate; somebody who had their data erased stays as a former officer. */
export function Holder({ mandate: { holder, position }, ...place }: CellPlace & { mandate: Mandate }) {
  const { t } = useTexts();
  return (
    <TwoLines
      {...place}
      width="18rem"
      first={holder?.name ?? t('mandates.former-officer')}
      second={
        <>
          {position}
          {position && holder && <br />}
          {holder?.email}
        </>
      }
    />
  );
}
