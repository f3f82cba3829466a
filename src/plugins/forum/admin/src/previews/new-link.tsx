import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useTexts } from '../shared/use-texts';

/** A link that was just made: it is told once, and stored nowhere. */
export function NewLink({ url }: { url: string }) {
  const { t } = useTexts();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const handleCopy = async () => {
    const isCopied = await copy(url);
    if (isCopied) toggleNotification({ type: 'success', message: t('preview.copied') });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      <Field.Root name="preview-url" hint={t('preview.once')}>
        <Field.Label>{t('preview.new')}</Field.Label>
        <TextInput
          readOnly
          value={url}
          onFocus={(event: React.FocusEvent<HTMLInputElement>) => event.target.select()}
        />
        <Field.Hint />
      </Field.Root>
      <Button variant="tertiary" fullWidth startIcon={<Duplicate />} onClick={() => void handleCopy()}>
        {t('preview.copy')}
      </Button>
    </Flex>
  );
}
