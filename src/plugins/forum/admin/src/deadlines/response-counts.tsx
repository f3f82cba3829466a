import { Flex, Typography } from '@strapi/design-system';
import { RESPONSE_STATES } from '../responses/types';
import { CountLine } from '../shared/count-line';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import type { Call } from './types';

/** How many responses a call has in which state, each number leading to them. */
export function ResponseCounts({ call: { documentId, responseCounts } }: { call: Call }) {
  const { t } = useTexts();
  const mayRead = useMay('readResponses');
  if (responseCounts === null) return <Typography textColor="neutral600">{t('call.responses-not-yours')}</Typography>;
  const inbox = `${PATHS.responses}?call=${documentId}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {RESPONSE_STATES.map((state) => (
          <CountLine
            key={state}
            name={t(`response-filter.${state}`)}
            count={responseCounts[state] ?? 0}
            to={mayRead ? `${inbox}&state=${state}` : undefined}
          />
        ))}
      </Flex>
      {mayRead && <PageLink to={inbox}>{t('call.open-responses')}</PageLink>}
    </Flex>
  );
}
