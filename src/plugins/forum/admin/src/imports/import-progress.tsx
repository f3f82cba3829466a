import { Box, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useTexts } from '../shared/use-texts';
import { percentOf } from './import-rules';
import type { PracticeImport } from './types';

/** How far a run is. */
export function ImportProgress({ row }: { row: PracticeImport }) {
  const { t } = useTexts();
  const percent = percentOf(row);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} maxWidth="40rem">
      <Typography id="import-progress">
        {t(row.state === 'running' ? 'import.running' : 'import.checking', { line: row.line, lines: row.lines })}
      </Typography>
      <Box width="100%">
        <ProgressBar value={percent} aria-labelledby="import-progress" size="M" style={{ width: '100%' }} />
      </Box>
    </Flex>
  );
}
