import { Box, Typography } from '@strapi/design-system';
import { useDates } from '../shared/use-dates';
import { positionOf, weeksOf } from './place-marks';

/** A week's date does not fit beyond this percentage. */
const LAST_DATE = 96;

/** A line for each Monday, with its date under every second one. The list says all dates, so this is not read out. */
export function TimeLineScale({ start }: { start: Date }) {
  const { shortDay } = useDates();
  return (
    <Box aria-hidden position="absolute" top={0} bottom={0} left={0} right={0} borderColor="neutral200">
      {weeksOf(start).map((monday, index) => {
        const at = positionOf(monday, start);
        return (
          <Box
            key={monday.getTime()}
            position="absolute"
            top={0}
            bottom={0}
            style={{ left: `${at}%`, borderLeft: '1px dashed currentColor' }}
            color="neutral200"
          >
            {index % 2 === 0 && at < LAST_DATE && (
              <Typography
                variant="pi"
                textColor="neutral600"
                style={{
                  position: 'absolute',
                  top: '100%',
                  marginTop: '0.4rem',
                  transform: 'translateX(-50%)',
                  whiteSpace: 'nowrap',
                }}
              >
                {shortDay(monday)}
              </Typography>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
