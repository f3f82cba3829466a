import { Flex, Typography } from '@strapi/design-system';
import { ProgressBar } from '../shared/progress-bar';
import { useTexts } from '../shared/use-texts';
import { percentOf } from './import-rules';
import type { PracticeImport } from './types';

/** How far a run is. */
export function ImportProgress({ row }: { row: PracticeImport }) {
  const { t } = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} maxWidth="40rem">
      <Typography id="import-progress">
        {t(row.state === 'running' ? 'import.running' : 'import.checking', { line: row.line, lines: row.lines })}
      </Typography>
      <ProgressBar percent={percentOf(row)} labelledBy="import-progress" />
    </Flex>
  );
}
