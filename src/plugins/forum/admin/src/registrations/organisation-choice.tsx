import { useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useDelegationsQuery } from '../delegations/api';
import type { DelegationRef } from '../deadlines/types';
import { useDelegationNames } from '../delegations/use-delegation-names';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';

interface Props {
  value: string;
  /** What a first colleague has chosen, which may be on another page of the list. */
  chosen: DelegationRef | null;
  error?: string;
  onChange: (organisation: string) => void;
}

const MOST = 20;

/** Puts an organisation of the list in the place of one that the applicant typed in. */
export function OrganisationChoice({ value, chosen, error, onChange }: Props) {
  const { t } = useTexts();
  const names = useDelegationNames();
  const { local } = useNames();
  const [search, setSearch] = useState('');
  const { currentData, isFetching } = useDelegationsQuery({ page: 1, pageSize: MOST, search: search.trim() });
  const listed = currentData?.data ?? [];
  const isMissing = chosen !== null && listed.every(({ documentId }) => documentId !== chosen.documentId);
  return (
    <Field.Root name="organisation" hint={t('form.organisation-hint')} error={error}>
      <Field.Label>{t('form.organisation')}</Field.Label>
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
