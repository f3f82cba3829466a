import { Box, Typography } from '@strapi/design-system';

export type MarkLook = 'success' | 'neutral' | 'warning' | 'danger' | 'primary' | 'secondary';

interface Props {
  look: MarkLook;
  /** Keeps its words on one line, however little room there is beside it. */
  isOneLine?: boolean;
  children: string;
}

/** A word with a colour. The design system's badge has capitals only, and its status has too little contrast. */
export function Mark({ look, isOneLine = false, children }: Props) {
  return (
    <Box
      display="inline-block"
      background={`${look}100`}
      borderColor={`${look}200`}
      hasRadius
      paddingLeft={2}
      paddingRight={2}
      maxWidth="100%"
      // Table cells break long words such as addresses; these are short.
      style={{ overflowWrap: 'normal', ...(isOneLine ? { flex: 'none', whiteSpace: 'nowrap' } : {}) }}
    >
      <Typography variant="pi" fontWeight="semiBold" textColor={`${look}700`}>
        {children}
      </Typography>
    </Box>
  );
}
