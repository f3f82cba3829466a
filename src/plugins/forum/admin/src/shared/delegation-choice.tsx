import { useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDelegationsQuery } from '../delegations/api';
import { useDelegationNames } from '../delegations/use-delegation-names';
import type { DelegationRef } from './delegation-ref';
import { useNames } from './use-names';
import { useTexts } from './use-texts';

interface Props {
  name: string;
  label: string;
  hint: string;
  value: string;
  /** One that is chosen already and may be on another page of the list. */
  chosen?: DelegationRef | null;
  error?: string;
  onChange: (organisation: string) => void;
}

const MOST = 20;

/** Chooses a government or organisation by its documentId, or none. */
export function DelegationChoice({ name, label, hint, value, chosen = null, error, onChange }: Props) {
  const { t } = useTexts();
  const names = useDelegationNames();
  const { local } = useNames();
  const [search, setSearch] = useState('');
  const { currentData, isFetching } = useDelegationsQuery({ page: 1, pageSize: MOST, search: search.trim() });
  const listed = currentData?.data ?? [];
  const isMissing = chosen !== null && listed.every(({ documentId }) => documentId !== chosen.documentId);
  return (
    <Field.Root name={name} hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      <Combobox
        // The server searches, in all languages and acronyms.
        autocomplete="none"
        value={value}
        placeholder={t('form.organisation-placeholder')}
        clearLabel={t('list.clear-search')}
        noOptionsMessage={() => t('form.organisation-none')}
        loading={isFetching}
        onInputChange={({ currentTarget }) => setSearch(currentTarget.value)}
        onChange={(documentId) => onChange(documentId ?? '')}
        onClear={() => {
          setSearch('');
          onChange('');
        }}
      >
        {isMissing && <ComboboxOption value={chosen.documentId}>{local(chosen.names)}</ComboboxOption>}
        {listed.map((delegation) => (
          <ComboboxOption key={delegation.documentId} value={delegation.documentId}>
            {names.full(delegation)}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
