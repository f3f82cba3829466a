import { useId, type ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  title: string;
  children: ReactNode;
}

/** A white box with a heading. */
export function Panel({ title, children }: Props) {
  const heading = useId();
  return (
    <Box tag="section" aria-labelledby={heading} background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography id={heading} tag="h2" variant="delta">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}
