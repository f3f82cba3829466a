import { OneClickButton } from '../shared/one-click-button';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useCloseTaskMutation } from './api';

/** Says that somebody has seen to a task. */
export function CloseTaskButton({ documentId, title }: { documentId: string; title: string }) {
  const { t } = useTexts();
  const mayClose = useMay('answerConfirmations');
  const [close, { isLoading }] = useCloseTaskMutation();
  if (!mayClose) return null;
  return (
    <OneClickButton
      label={t('tasks.close')}
      about={title}
      done={t('tasks.closed')}
      isSending={isLoading}
      send={() => close(documentId)}
    />
  );
}
