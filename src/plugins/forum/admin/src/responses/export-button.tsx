import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useTexts } from '../shared/use-texts';
import { useExport, type ExportFilter } from './use-export';

interface Props {
  filter: ExportFilter;
  isDisabled: boolean;
}

/** Takes what is listed, on all its pages, into a file for a spreadsheet. */
export function ExportButton({ filter, isDisabled }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const { save, isLoading } = useExport();
  const handleClick = async () => {
    const isSaved = await save(filter);
    if (!isSaved) toggleNotification({ type: 'danger', message: t('export.failed') });
  };
  return (
    <Button
      variant="secondary"
      startIcon={<Download />}
      loading={isLoading}
      disabled={isDisabled}
      onClick={() => void handleClick()}
    >
      {t('export.button')}
    </Button>
  );
}
