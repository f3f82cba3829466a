import { Typography } from '@strapi/design-system';

/** The text of a mail, line by line as it is sent. */
export function PlainMail({ text, locale }: { text: string; locale: string }) {
  return (
    <Typography tag="div" lang={locale} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Typography>
  );
}
