import { Box, Flex, Typography } from '@strapi/design-system';

interface Props {
  count: number;
  name: string;
  detail: string;
}

/** The number that a widget of the home page is about. */
export function WidgetCount({ count, name, detail }: Props) {
  return (
    <Flex gap={4}>
      <Typography variant="alpha" fontSize="4rem" lineHeight="1" textColor={count ? 'primary600' : 'neutral500'}>
        {count}
      </Typography>
      <Box>
        <Typography tag="p" fontWeight="bold">
          {name}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {detail}
        </Typography>
      </Box>
    </Flex>
  );
}
