import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { saveFile } from '../shared/save-file';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { IMPORTS } from './api';

/** Takes an empty file with all columns, to be filled in. */
export function TemplateButton() {
  const { t } = useTexts();
  const locale = useLocale();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const handleClick = async () => {
    try {
      const { data } = await get(`${IMPORTS}/template`, { params: { locale }, responseType: 'blob' });
      saveFile(data, 'practices.csv');
    } catch {
      toggleNotification({ type: 'danger', message: t('import.template-failed') });
    }
  };
  return (
    <Button variant="secondary" startIcon={<Download />} onClick={() => void handleClick()}>
      {t('import.template')}
    </Button>
  );
}
