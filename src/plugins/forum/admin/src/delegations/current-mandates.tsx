import { Td, Tr } from '@strapi/design-system';
import { ListTable } from '../shared/list-table';
import { Mark } from '../shared/mark';
import { None } from '../shared/none';
import { TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { EndMandateButton } from './end-mandate-button';
import { Holder } from './holder';
import type { Mandate } from './types';

export function CurrentMandates({ mandates }: { mandates: Mandate[] }) {
  const { t } = useTexts();
  const mayEnd = useMay('endMandates');
  const columns = [
    t('column.holder'),
    t('column.role'),
    t('column.from'),
    t('column.confirmed'),
    t('column.nomination'),
  ];
  if (mandates.length === 0) return <None>{t('mandates.none-now')}</None>;
  return (
    <ListTable columns={columns} actions={mayEnd ? t('column.actions') : undefined}>
      {mandates.map((mandate) => (
        <CurrentMandate key={mandate.documentId} mandate={mandate} mayEnd={mayEnd} />
      ))}
    </ListTable>
  );
}

function CurrentMandate({ mandate, mayEnd, ...place }: RowPlace & { mandate: Mandate; mayEnd: boolean }) {
  const { t } = useTexts();
  const { date } = useDates();
  const { role, from, confirmedAt, nominationReference, suspended } = mandate;
  return (
    <Tr {...place}>
      <Holder mandate={mandate} />
      <TwoLines
        width="11rem"
        first={t(`role.${role}`)}
        second={suspended && <Mark look="danger">{t('mandates.suspended')}</Mark>}
      />
      <TwoLines width="12rem" first={date(from)} />
      <TwoLines width="12rem" first={confirmedAt === null ? t('mandates.not-confirmed') : date(confirmedAt)} />
      <TwoLines first={nominationReference ?? '–'} />
      {mayEnd && (
        <Td>
          <EndMandateButton mandate={mandate} />
        </Td>
      )}
    </Tr>
  );
}
