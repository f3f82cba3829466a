import { Flex, Typography } from '@strapi/design-system';
import { Panel } from '../shared/panel';
import { useTexts } from '../shared/use-texts';
import { CallClosing } from './call-closing';
import { ClosingFacts } from './closing-facts';
import { EntryLink } from './entry-link';
import type { Call } from './types';

/** When the call closes, above all. */
export function ClosingPanel({ call }: { call: Call }) {
  const { t } = useTexts();
  return (
    <Panel title={t('call.closing')}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography tag="p" variant="alpha">
          <CallClosing call={call} />
        </Typography>
        <ClosingFacts call={call} />
        <EntryLink call={call} />
      </Flex>
    </Panel>
  );
}
