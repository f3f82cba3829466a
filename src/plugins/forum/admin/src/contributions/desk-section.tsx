import { useId, type ReactNode } from 'react';
import { Badge, Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  title: string;
  count: number;
  /** At the other end of the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** One part of a desk: what it is, how many, and the list of them. */
export function DeskSection({ title, count, action, children }: Props) {
  const heading = useId();
  return (
    <Box tag="section" aria-labelledby={heading}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={4} paddingBottom={3} wrap="wrap">
        <Flex gap={2}>
          <Typography id={heading} tag="h2" variant="delta">
            {title}
          </Typography>
          <Badge>{count}</Badge>
        </Flex>
        {action}
      </Flex>
      {children}
    </Box>
  );
}
