import { Status, Typography, type StatusVariant } from '@strapi/design-system';

interface Props {
  look: StatusVariant;
  children: string;
}

/** A word with a colour, quiet enough to stand in dozens on a page. The design system's badge has capitals only. */
export function Mark({ look, children }: Props) {
  return (
    <Status variant={look} size="XS" width="max-content" maxWidth="100%" display="inline-block">
      <Typography tag="span" variant="pi" fontWeight="semiBold">
        {children}
      </Typography>
    </Status>
  );
}
