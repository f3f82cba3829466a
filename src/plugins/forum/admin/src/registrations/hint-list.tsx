import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import { useTexts } from '../shared/use-texts';
import { byTone } from './hint-marks';
import type { Hint } from './types';
import { useHintTexts } from './use-hint-texts';

const LOOKS = {
  good: { Icon: CheckCircle, fill: 'success600' },
  neutral: { Icon: Information, fill: 'neutral500' },
  warning: { Icon: WarningCircle, fill: 'warning600' },
} as const;

/** What the platform found out about an application, in sentences. */
export function HintList({ hints }: { hints: Hint[] }) {
  const { t } = useTexts();
  const { sentence } = useHintTexts();
  if (hints.length === 0) return <Typography textColor="neutral600">{t('hints.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {byTone(hints).map((hint) => {
        const { Icon, fill } = LOOKS[hint.tone];
        return (
          <Flex key={hint.code} tag="li" gap={3} alignItems="flex-start">
            <Box paddingTop={1}>
              <Icon fill={fill} aria-label={t(`tone.${hint.tone}`)} />
            </Box>
            <Typography style={{ overflowWrap: 'anywhere' }}>{sentence(hint)}</Typography>
          </Flex>
        );
      })}
    </Flex>
  );
}
