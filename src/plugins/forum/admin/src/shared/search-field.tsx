import { useState, type FormEvent } from 'react';
import { Box, Searchbar, SearchForm } from '@strapi/design-system';
import { SEARCH, useListParams } from './use-list-params';
import { useTexts } from './use-texts';

interface Props {
  label: string;
  placeholder: string;
}

/** Searches the list when Enter is pressed. */
export function SearchField({ label, placeholder }: Props) {
  const { t } = useTexts();
  const { search, change } = useListParams();
  const [text, setText] = useState(search);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    change({ [SEARCH]: text.trim() });
  };
  const handleClear = () => {
    setText('');
    change({ [SEARCH]: undefined });
  };

  return (
    <Box width="100%" maxWidth="36rem">
      <SearchForm onSubmit={handleSubmit}>
        <Searchbar
          name="search"
          size="S"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onClear={handleClear}
          clearLabel={t('list.clear-search')}
          placeholder={placeholder}
        >
          {label}
        </Searchbar>
      </SearchForm>
    </Box>
  );
}
