import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useDates } from '../shared/use-dates';
import { useNames } from '../shared/use-names';
import { useTexts } from '../shared/use-texts';
import { useEndPreviewMutation, type Preview } from './api';

/** A link that leads to the draft until it expires, or until somebody ends it. */
export function OpenLink({ preview: { documentId, locale, madeAt, expiresAt } }: { preview: Preview }) {
  const { t } = useTexts();
  const names = useNames();
  const { dateTime } = useDates();
  const { toggleNotification } = useNotification();
  const [end, { isLoading }] = useEndPreviewMutation();
  const made = dateTime(madeAt);
  const handleEnd = async () => {
    const answer = await end(documentId);
    const isEnded = !('error' in answer);
    toggleNotification({
      type: isEnded ? 'success' : 'danger',
      message: t(isEnded ? 'preview.ended' : 'form.failed'),
    });
  };
  return (
    <Flex tag="li" justifyContent="space-between" alignItems="flex-start" gap={2}>
      <Flex direction="column" alignItems="flex-start">
        <Typography variant="pi" fontWeight="semiBold">
          {t('preview.made', { date: made, language: names.language(locale) })}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {t('preview.until', { date: dateTime(expiresAt) })}
        </Typography>
      </Flex>
      <Button
        variant="danger-light"
        size="S"
        loading={isLoading}
        aria-label={t('preview.end-that', { date: made })}
        onClick={() => void handleEnd()}
      >
        {t('preview.end')}
      </Button>
    </Flex>
  );
}
