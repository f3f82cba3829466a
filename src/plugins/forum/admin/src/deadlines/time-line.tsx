import { useMemo } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useTexts } from '../shared/use-texts';
import { CLOSING_SOON_DAYS } from './call-state';
import { placeMarks, TIME_LINE_DAYS } from './place-marks';
import { TimeLineMark } from './time-line-mark';
import { TimeLineScale } from './time-line-scale';
import type { CallRow } from './types';

/** Height of a lane, in rem. */
const LANE = 3.2;

/** On a telephone there is no room for it; the list below says the same. */
const Wide = styled.div`
  display: none;
  ${({ theme }) => theme.breakpoints.medium} {
    display: block;
  }
`;

interface Props {
  /** ISO 8601; where the time line begins. */
  start: string;
  calls: CallRow[];
  timeZone: string;
}

/** The coming 90 days with a mark for each call that closes. */
export function TimeLine({ start, calls, timeZone }: Props) {
  const { t } = useTexts();
  const from = useMemo(() => new Date(start), [start]);
  const places = useMemo(() => placeMarks(calls, from), [calls, from]);
  const lanes = Math.max(1, ...places.map(({ lane }) => lane + 1));
  return (
    <Wide>
      <Box
        tag="section"
        aria-label={t('time-line.title')}
        background="neutral0"
        hasRadius
        shadow="tableShadow"
        padding={6}
      >
        <Box position="relative" style={{ height: `${lanes * LANE + 1}rem` }}>
          <Box
            background="warning100"
            position="absolute"
            top={0}
            bottom={0}
            left={0}
            style={{ width: `${(CLOSING_SOON_DAYS / TIME_LINE_DAYS) * 100}%` }}
          />
          <TimeLineScale start={from} />
          <ol>
            {places.map((place) => (
              <TimeLineMark
                key={place.item.documentId}
                place={place}
                bottom={`${place.lane * LANE + 0.6}rem`}
                timeZone={timeZone}
              />
            ))}
          </ol>
        </Box>
        {/* Room for the dates of the scale. */}
        <Flex paddingTop={7} gap={2}>
          <Box background="warning100" borderColor="warning200" width="1.6rem" height="1.6rem" aria-hidden />
          <Typography variant="pi" textColor="neutral600">
            {t('time-line.closing-soon', { days: CLOSING_SOON_DAYS })}
          </Typography>
        </Flex>
      </Box>
    </Wide>
  );
}
