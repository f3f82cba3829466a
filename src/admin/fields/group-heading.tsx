import { Typography } from '@strapi/design-system';

/** Heading of a group of fields; it stands in the form where a field would. */
export function GroupHeading({ label }: { label?: string }) {
  return (
    <Typography variant="delta" tag="h2">
      {label}
    </Typography>
  );
}
