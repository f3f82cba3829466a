import { Tr } from '@strapi/design-system';
import { ListTable } from '../shared/list-table';
import { None } from '../shared/none';
import { TwoLines } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { Holder } from './holder';
import type { Mandate } from './types';

export function FormerMandates({ mandates }: { mandates: Mandate[] }) {
  const { t, named } = useTexts();
  const { date } = useDates();
  const columns = [t('column.holder'), t('column.role'), t('column.from'), t('column.to'), t('column.end-reason')];
  if (mandates.length === 0) return <None>{t('mandates.none-before')}</None>;
  return (
    <ListTable columns={columns}>
      {mandates.map((mandate) => (
        <Tr key={mandate.documentId}>
          <Holder mandate={mandate} />
          <TwoLines width="14rem" first={t(`role.${mandate.role}`)} />
          <TwoLines width="12rem" first={date(mandate.from)} />
          <TwoLines width="12rem" first={mandate.to && date(mandate.to)} />
          <TwoLines
            width="18rem"
            first={mandate.endReason === null ? '–' : named('end-reason', mandate.endReason)}
            second={mandate.endWords}
          />
        </Tr>
      ))}
    </ListTable>
  );
}
