import type { ReactNode } from 'react';
import { Td, Tr, Typography } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

interface RowProps {
  /** The page that a click anywhere in the row opens; one cell holds a real link to it as well. */
  to: string;
  children: ReactNode;
}

export function Row({ to, children }: RowProps) {
  const navigate = useNavigate();
  return (
    <Tr onClick={() => navigate(to)} style={{ cursor: 'pointer' }}>
      {children}
    </Tr>
  );
}

/** As a style, since the table sets the padding of a row's first cell by itself. */
const CELL = { whiteSpace: 'normal', verticalAlign: 'top', paddingTop: '1.4rem', paddingBottom: '1.4rem' } as const;

interface TwoLinesProps {
  first: ReactNode;
  second?: ReactNode;
  width?: string;
}

/** A cell with a second, quieter line. */
export function TwoLines({ first, second, width }: TwoLinesProps) {
  return (
    <Td style={{ ...CELL, minWidth: width }}>
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
