import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

export type NoticeTone = 'information' | 'warning' | 'success' | 'danger';

const LOOKS = {
  information: { background: 'primary100', border: 'primary200', fill: 'primary700', Icon: Information },
  warning: { background: 'warning100', border: 'warning200', fill: 'warning700', Icon: WarningCircle },
  success: { background: 'success100', border: 'success200', fill: 'success700', Icon: CheckCircle },
  danger: { background: 'danger100', border: 'danger200', fill: 'danger700', Icon: WarningCircle },
} as const;

interface Props {
  tone: NoticeTone;
  title?: string;
  /** Read out at once; for what appears in answer to an action. */
  isUrgent?: boolean;
  children: ReactNode;
}

/** A sentence that must be seen. The design system's own alert cannot stay without a button that closes it. */
export function Notice({ tone, title, isUrgent = false, children }: Props) {
  const { background, border, fill, Icon } = LOOKS[tone];
  return (
    <Flex
      role={isUrgent ? 'alert' : 'note'}
      background={background}
      borderColor={border}
      hasRadius
      padding={4}
      gap={3}
      alignItems="flex-start"
    >
      <Box paddingTop={1}>
        <Icon fill={fill} aria-hidden />
      </Box>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {title && <Typography fontWeight="bold">{title}</Typography>}
        <Typography tag="div" textColor="neutral800">
          {children}
        </Typography>
      </Flex>
    </Flex>
  );
}
