import { Table, Tbody, Tr } from '@strapi/design-system';
import { HeadRow } from '../shared/head-row';
import { Mark } from '../shared/mark';
import { None } from '../shared/none';
import { TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import type { DeskPerson } from './types';

/** Who acts for the delegation today. */
export function DeskPeople({ people }: { people: DeskPerson[] }) {
  const { t } = useTexts();
  const columns = [t('column.holder'), t('column.role'), t('column.from'), t('column.confirmed')];
  if (people.length === 0) return <None>{t('mandates.none-now')}</None>;
  return (
    <Table colCount={columns.length} rowCount={people.length + 1}>
      <HeadRow columns={columns} />
      <Tbody>
        {people.map((person) => (
          <PersonRow key={person.documentId} person={person} />
        ))}
      </Tbody>
    </Table>
  );
}

function PersonRow({ person, ...place }: RowPlace & { person: DeskPerson }) {
  const { t } = useTexts();
  const { date } = useDates();
  const { name, position, role, startedAt, confirmedAt, isSuspended } = person;
  return (
    <Tr {...place}>
      <TwoLines width="18rem" first={name} second={position} />
      <TwoLines
        width="14rem"
        first={t(`role.${role}`)}
        second={isSuspended && <Mark look="danger">{t('mandates.suspended')}</Mark>}
      />
      <TwoLines first={date(startedAt)} />
      <TwoLines first={confirmedAt === null ? t('mandates.not-confirmed') : date(confirmedAt)} />
    </Tr>
  );
}
