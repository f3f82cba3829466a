import { Box, Flex } from '@strapi/design-system';
import { CountLine } from '../shared/count-line';
import { useTexts } from '../shared/use-texts';
import type { PracticeImport } from './types';

/** How many rows there are, and what becomes of them: in a dry run what would, in a real one what did. */
export function ImportCounts({ counts, isDryRun }: Pick<PracticeImport, 'counts' | 'isDryRun'>) {
  const { t } = useTexts();
  if (counts === null) return null;
  const tense = isDryRun ? 'would' : 'did';
  return (
    <Box maxWidth="40rem">
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        <CountLine name={t('import-count.rows')} count={counts.rows} />
        <CountLine name={t(`import-count.created-${tense}`)} count={counts.created} />
        <CountLine name={t(`import-count.updated-${tense}`)} count={counts.updated} />
        <CountLine name={t('import-count.same')} count={counts.same} />
        <CountLine name={t('import-count.broken')} count={counts.broken} isBad />
      </Flex>
    </Box>
  );
}
