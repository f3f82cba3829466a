import { Box, Typography } from '@strapi/design-system';

/** In place of a table without rows. */
export function None({ children }: { children: string }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Typography textColor="neutral600">{children}</Typography>
    </Box>
  );
}
