import { useId } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { None } from '../shared/none';
import { CallsTable } from './calls-table';
import type { CallRow } from './types';

interface Props {
  title: string;
  help?: string;
  calls: CallRow[];
  timeZone: string;
  isAwaited?: boolean;
  /** Said when there is nothing to list. */
  emptyText: string;
}

/** A list of calls under its heading. */
export function CallsSection({ title, help, calls, emptyText, ...table }: Props) {
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
      {calls.length === 0 ? <None>{emptyText}</None> : <CallsTable calls={calls} {...table} />}
    </Flex>
  );
}
