import { Box, Typography } from '@strapi/design-system';

interface Props {
  label: string;
  text: string | null | undefined;
  /** The language of the text, where it is known. */
  locale?: string;
}

/** What somebody wrote, set apart; nothing where nobody wrote anything. */
export function Said({ label, text, locale }: Props) {
  if (!text) return null;
  return (
    <Box background="neutral100" hasRadius padding={3} marginTop={2}>
      <Typography tag="p" variant="sigma" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="p" lang={locale} style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
    </Box>
  );
}
