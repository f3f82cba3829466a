import { useId, type ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  title: string;
  help?: string;
  children: ReactNode;
}

/** A list under its heading, on a page that has several. */
export function ListSection({ title, help, children }: Props) {
  const heading = useId();
  return (
    <Flex tag="section" aria-labelledby={heading} direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Typography id={heading} tag="h2" variant="delta">
          {title}
        </Typography>
        {help !== undefined && (
          <Typography tag="p" textColor="neutral600">
            {help}
          </Typography>
        )}
      </Box>
      {children}
    </Flex>
  );
}
