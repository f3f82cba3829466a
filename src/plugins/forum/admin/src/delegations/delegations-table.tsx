import { Table, Tbody } from '@strapi/design-system';
import { HeadRow } from '../shared/head-row';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines } from '../shared/row';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import type { DelegationSummary } from './types';

export function DelegationsTable({ rows }: { rows: DelegationSummary[] }) {
  const { t } = useTexts();
  const names = useNames();
  const columns = [
    t('column.delegation'),
    t('column.type'),
    t('column.country'),
    t('column.members'),
    t('column.focal-points'),
  ];
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1}>
      <HeadRow columns={columns} />
      <Tbody>
        {rows.map(({ documentId, name, type, country, members, focalPoints }) => (
          <Row key={documentId} to={PATHS.delegation(documentId)}>
            <TwoLines width="20rem" first={<PageLink to={PATHS.delegation(documentId)}>{name}</PageLink>} />
            <TwoLines first={names.organisationType(type)} />
            <TwoLines first={country?.name} />
            <TwoLines first={members} />
            <TwoLines first={focalPoints} />
          </Row>
        ))}
      </Tbody>
    </Table>
  );
}
