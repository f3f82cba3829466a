import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { saveFile } from '../shared/save-file';
import { useTexts } from '../shared/use-texts';
import { REGISTRATIONS } from './api';

/** Takes all that is held about a person into a file, to be handed to them. */
export function ExportPersonButton({ documentId }: { documentId: string }) {
  const { t } = useTexts();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isLoading, setIsLoading] = useState(false);
  const handleClick = async () => {
    setIsLoading(true);
    try {
      const { data } = await get(`${REGISTRATIONS}/${documentId}/export`, { responseType: 'blob' });
      saveFile(data, `person-${documentId}.json`);
    } catch {
      toggleNotification({ type: 'danger', message: t('person.export-failed') });
    } finally {
      setIsLoading(false);
    }
  };
  return (
    <Button
      variant="secondary"
      fullWidth
      startIcon={<Download />}
      loading={isLoading}
      onClick={() => void handleClick()}
    >
      {t('person.export')}
    </Button>
  );
}
