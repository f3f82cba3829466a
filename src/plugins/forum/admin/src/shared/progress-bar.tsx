import { Box } from '@strapi/design-system';

interface Props {
  /** 0 to 100. */
  percent: number;
  /** The id of what says it in words. */
  labelledBy: string;
}

/** How far something is. The design system's own bar is made for dark surfaces. */
export function ProgressBar({ percent, labelledBy }: Props) {
  return (
    <Box
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      width="100%"
      height="8px"
      background="neutral200"
      hasRadius
      overflow="hidden"
    >
      <Box height="100%" width={`${percent}%`} background="primary600" hasRadius />
    </Box>
  );
}
