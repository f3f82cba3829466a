import { Flex, Typography } from '@strapi/design-system';
import { latestFirst } from '../shared/history';
import { useTexts } from '../shared/use-texts';
import { ChangeItem } from './change-item';
import type { DeadlineChange } from './types';

/** All that has become of a deadline, the latest first. */
export function ChangeList({ changes }: { changes: DeadlineChange[] }) {
  const { t } = useTexts();
  if (changes.length === 0) return <Typography textColor="neutral600">{t('changes.none')}</Typography>;
  return (
    <Flex tag="ol" direction="column" alignItems="stretch">
      {latestFirst(changes).map((change) => (
        <ChangeItem key={change.at} change={change} />
      ))}
    </Flex>
  );
}
