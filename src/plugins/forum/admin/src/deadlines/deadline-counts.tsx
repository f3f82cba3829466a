import { Box, Flex, Typography } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import type { Deadlines } from './types';

const COUNTS = ['thisWeek', 'closing-soon', 'open', 'awaitingOutcome', 'closed'] as const;

/** How many calls there are of each kind, what is urgent first. */
export function DeadlineCounts({ counts }: { counts: Deadlines['meta']['counts'] }) {
  const { t } = useTexts();
  return (
    <Flex tag="dl" gap={4} wrap="wrap" alignItems="stretch">
      {COUNTS.map((name) => (
        // The number first, which is how one reads it; the order in the code is that of a list of terms.
        <Flex
          key={name}
          direction="column-reverse"
          alignItems="flex-start"
          justifyContent="flex-end"
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={4}
          gap={1}
          flex="1 1 14rem"
        >
          <Typography tag="dt" variant="pi" textColor="neutral600">
            {t(`count.${name}`)}
          </Typography>
          <Box tag="dd">
            <Typography variant="alpha" textColor={counts[name] > 0 ? 'neutral800' : 'neutral500'}>
              {counts[name]}
            </Typography>
          </Box>
        </Flex>
      ))}
    </Flex>
  );
}
