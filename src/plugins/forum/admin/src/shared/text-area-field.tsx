import { Field, Textarea } from '@strapi/design-system';

interface Props {
  name: string;
  label: string;
  hint?: string;
  value: string;
  error?: string;
  required?: boolean;
  rows?: number;
  onChange: (value: string) => void;
}

/** A text of several lines with its label, its help and what is wrong with it. */
export function TextAreaField({ name, label, hint, value, error, required = false, rows = 3, onChange }: Props) {
  return (
    <Field.Root name={name} hint={hint} error={error} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={value}
        rows={rows}
        onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
