import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { toProblem } from '../shared/problem';
import type { Locale } from '../shared/locales';
import { useTexts } from '../shared/use-texts';
import { useMakePreviewMutation, usePreviewsQuery, type Subject } from './api';
import { NewLink } from './new-link';
import { OpenLink } from './open-link';

interface Props {
  subject: Subject;
  locale: Locale;
}

/** Makes a link to a draft, and lists those that lead to it now. */
export function PreviewLinks({ subject, locale }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const { data: previews, error, isFetching } = usePreviewsQuery(subject, { refetchOnMountOrArgChange: true });
  const [make, { data: made, isLoading }] = useMakePreviewMutation();

  const handleMake = async () => {
    const answer = await make({ ...subject, locale });
    if (!('error' in answer)) return;
    toggleNotification({ type: 'danger', message: toProblem(answer.error).message ?? t('form.failed') });
  };

  if (!previews) {
    if (isFetching) return <Loader small>{t('load.loading')}</Loader>;
    // What belongs to another delegation is not there.
    const isForeign = toProblem(error).status === 404;
    return <Typography textColor="neutral600">{t(isForeign ? 'preview.foreign' : 'load.failed')}</Typography>;
  }
  const isMadeOpen = made !== undefined && previews.some(({ documentId }) => documentId === made.documentId);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {t('preview.help')}
      </Typography>
      {isMadeOpen && <NewLink url={made.url} />}
      {previews.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {previews.map((preview) => (
            <OpenLink key={preview.documentId} preview={preview} />
          ))}
        </Flex>
      )}
      <Button variant="secondary" fullWidth loading={isLoading} onClick={() => void handleMake()}>
        {t('preview.make')}
      </Button>
    </Flex>
  );
}
