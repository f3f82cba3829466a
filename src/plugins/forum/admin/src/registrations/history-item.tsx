import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { EntryDetails } from './entry-details';
import { StateMark } from './state-mark';
import type { HistoryEntry } from './types';
import { useActorName } from './use-actor-name';

const Item = styled.li`
  position: relative;
  padding: 0 0 ${({ theme }) => theme.spaces[6]} ${({ theme }) => theme.spaces[6]};
  border-left: 2px solid ${({ theme }) => theme.colors.neutral200};
  margin-left: 5px;

  &:last-child {
    border-left-color: transparent;
    padding-bottom: 0;
  }

  &::before {
    content: '';
    position: absolute;
    left: -7px;
    top: 4px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: ${({ theme }) => theme.colors.neutral0};
    border: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** One step: what, who, when, from which state to which, and what was said. */
export function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const { t, named } = useTexts();
  const { dateTime } = useDates();
  const actorName = useActorName();
  const { from, to, at } = entry;
  return (
    <Item>
      <Typography tag="p" fontWeight="bold">
        {named('event', entry.event)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('history.by', { actor: actorName(entry.actor), date: dateTime(at) })}
      </Typography>
      {to !== null && from !== to && (
        <Flex paddingTop={2} gap={2} wrap="wrap">
          {from !== null && (
            <>
              <StateMark state={from} />
              <Typography aria-label={t('history.became')}>→</Typography>
            </>
          )}
          <StateMark state={to} />
        </Flex>
      )}
      <EntryDetails codes={entry.codes} />
      <Said label={t('history.reason')} text={entry.reason} />
      <Said label={t('history.reply')} text={entry.reply} />
    </Item>
  );
}

function Said({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <Box background="neutral100" hasRadius padding={3} marginTop={2}>
      <Typography tag="p" variant="sigma" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Box>
  );
}
