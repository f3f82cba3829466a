import { Flex } from '@strapi/design-system';
import { Mark } from '../shared/mark';
import { useTexts } from '../shared/use-texts';
import { lacksDeadline } from './call-rules';
import { CallStateMark } from './call-state-mark';
import type { CallRow } from './types';

/** Whether a call is open, and whether the public sees it at all. */
export function CallMarks({ call }: { call: CallRow }) {
  const { t } = useTexts();
  return (
    <Flex gap={2}>
      {!lacksDeadline(call) && <CallStateMark closesAt={call.closesAt} />}
      {!call.isPublished && <Mark look="secondary">{t('call.draft')}</Mark>}
    </Flex>
  );
}
