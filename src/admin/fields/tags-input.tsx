import { useState, type KeyboardEvent } from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { useField, useFocusInputField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { toPanelLanguage } from '../language';
import { ChosenItems } from './chosen-items';
import { MESSAGES } from './messages';
import type { FieldInputProps } from './types';

/** Free tags: Enter or a comma adds what was typed, Backspace in the empty input takes the last away. */
export default function TagsInput(props: FieldInputProps) {
  const { name, label, hint, labelAction, required = false, disabled = false } = props;
  const messages = MESSAGES[toPanelLanguage(useIntl().locale)];
  const { value, error, onChange } = useField<string[] | null>(name);
  const inputRef = useFocusInputField<HTMLInputElement>(name);
  const [text, setText] = useState('');
  const tags = Array.isArray(value) ? value : [];

  const add = (typed: string) => {
    const added = addTags(tags, typed);
    if (added.length > tags.length) onChange(name, added);
    setText('');
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      // Enter would save the whole form.
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onChange(name, tags.slice(0, -1));
    }
  };

  return (
    <Field.Root name={name} error={error} hint={hint} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <TextInput
        ref={inputRef}
        disabled={disabled}
        // What was typed and not yet added would be lost on saving.
        onBlur={() => add(text)}
        onChange={({ target }) => (target.value.includes(',') ? add(target.value) : setText(target.value))}
        onKeyDown={handleKey}
        placeholder={messages.addTag}
        value={text}
      />
      <ChosenItems
        items={tags.map((tag) => ({ key: tag, text: tag }))}
        disabled={disabled}
        removeLabel={messages.remove}
        onRemove={(tag) =>
          onChange(
            name,
            tags.filter((each) => each !== tag),
          )
        }
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Adds what was typed or pasted, split at commas; a tag that is there in other letters is the same tag. */
function addTags(tags: string[], typed: string): string[] {
  const added = [...tags];
  for (const part of typed.split(',')) {
    const tag = part.trim();
    const isNew = !added.some((each) => each.toLocaleLowerCase() === tag.toLocaleLowerCase());
    if (tag !== '' && isNew) added.push(tag);
  }
  return added;
}
