import { ListTable } from '../shared/list-table';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines } from '../shared/row';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { DelegationSummary } from './types';
import { useDelegationNames } from './use-delegation-names';

export function DelegationsTable({ rows }: { rows: DelegationSummary[] }) {
  const { t } = useTexts();
  const names = useNames();
  const delegationNames = useDelegationNames();
  const columns = [
    t('column.delegation'),
    t('column.type'),
    t('column.country'),
    t('column.members'),
    t('column.focal-points'),
  ];
  return (
    <ListTable columns={columns}>
      {rows.map((row) => (
        <Row key={row.documentId} to={PATHS.delegation(row.documentId)}>
          <TwoLines
            width="20rem"
            first={<PageLink to={PATHS.delegation(row.documentId)}>{delegationNames.name(row)}</PageLink>}
          />
          <TwoLines first={names.organisationType(row.type)} />
          <TwoLines first={delegationNames.country(row)} />
          <TwoLines first={row.members} />
          <TwoLines first={row.focalPoints} />
        </Row>
      ))}
    </ListTable>
  );
}
