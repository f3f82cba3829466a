import { Th, Thead, Tr, Typography, VisuallyHidden } from '@strapi/design-system';

interface Props {
  columns: string[];
  /** For a last column that holds buttons: its name is read out, and not seen. */
  actions?: string;
}

export function HeadRow({ columns, actions }: Props) {
  return (
    <Thead>
      <Tr>
        {columns.map((column) => (
          <Th key={column}>
            <Typography variant="sigma">{column}</Typography>
          </Th>
        ))}
        {actions !== undefined && (
          <Th>
            <VisuallyHidden>{actions}</VisuallyHidden>
          </Th>
        )}
      </Tr>
    </Thead>
  );
}
