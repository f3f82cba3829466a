import { Tooltip, VisuallyHidden } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { PATHS } from '../shared/paths';
import { useNow } from '../shared/use-now';
import { callStateAt } from './call-state';
import type { Place } from './place-marks';
import type { CallRow, CallState } from './types';
import { useClosingTexts } from './use-closing-texts';
import { useCountdown } from './use-countdown';

const COLOURS: Record<CallState, 'primary600' | 'warning600' | 'neutral500'> = {
  open: 'primary600',
  'closing-soon': 'warning600',
  closed: 'neutral500',
};

const MarkLink = styled(NavLink)<{ $colour: (typeof COLOURS)[CallState] }>`
  display: inline-flex;
  align-items: center;
  max-width: 100%;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: 0 ${({ theme }) => theme.spaces[1]};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  line-height: 2.2rem;
  text-decoration: none;

  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }

  & > i {
    flex: none;
    width: 1.2rem;
    height: 1.2rem;
    border-radius: 50%;
    background: ${({ theme, $colour }) => theme.colors[$colour]};
  }

  & > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

interface Props {
  place: Place<CallRow>;
  bottom: string;
  timeZone: string;
}

/** One call on the time line: a dot at the moment when it closes, with its title, which leads to its page. */
export function TimeLineMark({ place: { item, at, width, isTitleBefore }, bottom, timeZone }: Props) {
  const { lastMinutes } = useClosingTexts();
  const countdown = useCountdown(item.closesAt);
  const state = callStateAt(item.closesAt, useNow(item.closesAt));
  // The dot, and not the edge of the link, stands at the moment.
  const side = isTitleBefore ? { right: `calc(${100 - at}% - 1rem)` } : { left: `calc(${at}% - 1rem)` };
  return (
    <li
      style={{ position: 'absolute', bottom, width: `${width}%`, textAlign: isTitleBefore ? 'right' : 'left', ...side }}
    >
      <Tooltip label={`${item.title}: ${countdown}`}>
        <MarkLink
          to={PATHS.call(item.documentId)}
          $colour={COLOURS[state]}
          style={{ flexDirection: isTitleBefore ? 'row-reverse' : 'row' }}
        >
          <i aria-hidden />
          <span>{item.title}</span>
          {item.closesAt !== null && <VisuallyHidden>{lastMinutes(item.closesAt, timeZone).there}</VisuallyHidden>}
        </MarkLink>
      </Tooltip>
    </li>
  );
}
