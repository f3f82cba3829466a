import type { ReactNode } from 'react';
import { Grid } from '@strapi/design-system';

interface Props {
  children: ReactNode;
  /** What can be done, and what is good to know for it. Below the rest on a narrow screen. */
  aside: ReactNode;
}

/** What a thing is, and beside it what can be done with it. */
export function TwoColumns({ children, aside }: Props) {
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
        {children}
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
        {aside}
      </Grid.Item>
    </Grid.Root>
  );
}
