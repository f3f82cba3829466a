import type { ReactNode } from 'react';
import { Td, Tr, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

/** Given by the design system's table, for its keys; each part of a table must hand it on. */
export interface RowPlace {
  'aria-rowindex'?: number;
}

export interface CellPlace {
  'aria-colindex'?: number;
  coords?: { col: number; row: number };
}

interface RowProps extends RowPlace {
  /** The page that a click anywhere in the row opens; one cell holds a real link to it as well. */
  to: string;
  children: ReactNode;
}

export function Row({ to, children, ...place }: RowProps) {
  const navigate = useNavigate();
  return (
    <Tr {...place} onClick={() => navigate(to)} style={{ cursor: 'pointer' }}>
      {children}
    </Tr>
  );
}

/** As a style, since the table sets the padding of a row's first cell by itself. */
const CELL = { whiteSpace: 'normal', verticalAlign: 'top', paddingTop: '1.4rem', paddingBottom: '1.4rem' } as const;

interface TwoLinesProps extends CellPlace {
  first: ReactNode;
  second?: ReactNode;
  width?: string;
}

/** A cell with a second, quieter line. */
export function TwoLines({ first, second, width, ...place }: TwoLinesProps) {
  return (
    <Td {...place} style={{ ...CELL, minWidth: width }}>
      <Typography tag="div" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {first}
      </Typography>
      {second && (
        <Typography tag="div" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {second}
        </Typography>
      )}
    </Td>
  );
}
