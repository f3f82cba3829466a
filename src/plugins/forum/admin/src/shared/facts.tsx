import type { ReactNode } from 'react';
import { Box, Grid, Typography } from '@strapi/design-system';

export interface Fact {
  label: string;
  /** Nothing is shown for null. */
  value: ReactNode;
  wide?: boolean;
}

/** Labels and what stands behind them, two in a row. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <Grid.Root tag="dl" gap={5}>
      {facts
        .filter(({ value }) => value !== null && value !== '')
        .map(({ label, value, wide = false }) => (
          <Grid.Item key={label} col={wide ? 12 : 6} xs={12} direction="column" alignItems="stretch">
            <Typography tag="dt" variant="sigma" textColor="neutral600">
              {label}
            </Typography>
            <Box tag="dd" paddingTop={1}>
              <Typography tag="div" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          </Grid.Item>
        ))}
    </Grid.Root>
  );
}
