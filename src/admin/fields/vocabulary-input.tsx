import { useRef, useState } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { VOCABULARIES, type Term } from '../../vocabularies';
import { toPanelLanguage } from '../language';
import { ChosenItems } from './chosen-items';
import { MESSAGES } from './messages';
import type { FieldInputProps } from './types';

/** Chooses any number of terms of a closed list. Stores their values, in the order of the list. */
export default function VocabularyInput(props: FieldInputProps) {
  const { name, label, hint, labelAction, required = false, disabled = false, attribute } = props;
  const language = toPanelLanguage(useIntl().locale);
  const messages = MESSAGES[language];
  const { value, error, onChange } = useField<Term['value'][] | null>(name);
  const inputRef = useFocusInputField<HTMLInputElement>(name);
  const [text, setText] = useState<string | undefined>('');
  const added = useRef<string>();

  const terms = attribute.options?.vocabulary === undefined ? [] : VOCABULARIES[attribute.options.vocabulary];
  const chosen = Array.isArray(value) ? value : [];
  const textOf = (term: Term) =>
    typeof term.value === 'number' ? `${term.value} · ${term[language]}` : term[language];
  const choose = (wanted: (term: Term) => boolean) =>
    onChange(
      name,
      terms.filter(wanted).map((term) => term.value),
    );

  const add = (key?: string) => {
    const term = terms.find((each) => String(each.value) === key);
    if (term === undefined) return;
    choose((each) => each === term || chosen.includes(each.value));
    added.current = textOf(term);
    setText('');
  };
  // The combobox writes the name of what was just chosen into the input, where the next is to be typed.
  const handleText = (next?: string) => {
    setText(next === added.current ? '' : next);
    added.current = undefined;
  };
  const remove = (key: string) => choose((term) => chosen.includes(term.value) && String(term.value) !== key);

  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Combobox
        ref={inputRef}
        autocomplete={{ type: 'list', filter: 'contains' }}
        disabled={disabled}
        noOptionsMessage={() => messages.nothingFound}
        onChange={add}
        onTextValueChange={handleText}
        placeholder={messages.choose}
        textValue={text}
        value=""
      >
        {terms
          .filter((term) => !chosen.includes(term.value))
          .map((term) => (
            <ComboboxOption key={term.value} value={String(term.value)} textValue={textOf(term)}>
              {textOf(term)}
            </ComboboxOption>
          ))}
      </Combobox>
      <ChosenItems
        items={terms
          .filter((term) => chosen.includes(term.value))
          .map((term) => ({ key: String(term.value), text: textOf(term) }))}
        disabled={disabled}
        removeLabel={messages.remove}
        onRemove={remove}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
