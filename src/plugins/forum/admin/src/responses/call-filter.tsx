import { Button, Flex, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useCallQuery } from '../deadlines/api';
import { useLocale } from '../shared/use-locale';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';

interface Props {
  documentId: string;
  onClear: () => void;
}

/** Says that only the responses to one call are shown, and shows all again. */
export function CallFilter({ documentId, onClear }: Props) {
  const { t } = useTexts();
  const mayRead = useMay('readDeadlines');
  const { data: call } = useCallQuery({ documentId, locale: useLocale() }, { skip: !mayRead });
  return (
    <Flex gap={3} wrap="wrap" paddingBottom={4}>
      <Typography>{call ? t('responses.to-call', { title: call.title }) : t('responses.to-one-call')}</Typography>
      <Button variant="tertiary" size="S" startIcon={<Cross />} onClick={onClear}>
        {t('responses.to-all-calls')}
      </Button>
    </Flex>
  );
}
