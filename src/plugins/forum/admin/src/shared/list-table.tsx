import type { ReactElement } from 'react';
import { Table, Tbody } from '@strapi/design-system';
import { HeadRow } from './head-row';

interface Props {
  columns: string[];
  /** For a last column that holds buttons: its name is read out, and not seen. */
  actions?: string;
  /** A row for each thing in the list. */
  children: ReactElement[];
}

export function ListTable({ columns, actions, children: rows }: Props) {
  return (
    <Table colCount={columns.length + Number(actions !== undefined)} rowCount={rows.length + 1}>
      <HeadRow columns={columns} actions={actions} />
      <Tbody>{rows}</Tbody>
    </Table>
  );
}
