import type { ReactNode } from 'react';
import type { VocabularyName } from '../../vocabularies';

/** What the content-manager hands to the input of a custom field. */
export interface FieldInputProps {
  name: string;
  label: string;
  hint?: ReactNode;
  labelAction?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  attribute: { options?: { vocabulary?: VocabularyName } };
}
