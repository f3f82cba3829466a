import { OneClickButton } from '../shared/one-click-button';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useConfirmPracticeMutation } from './api';

interface Props {
  documentId: string;
  /** The practice's title, where several stand in a list. */
  title?: string;
}

/** Says for the delegation that a practice is still valid. */
export function ConfirmButton({ documentId, title }: Props) {
  const { t } = useTexts();
  const mayConfirm = useMay('answerConfirmations');
  const [confirm, { isLoading }] = useConfirmPracticeMutation();
  if (!mayConfirm) return null;
  return (
    <OneClickButton
      label={t('confirmations.confirm')}
      {...(title === undefined ? {} : { about: title })}
      done={t('confirmations.confirmed')}
      isSending={isLoading}
      send={() => confirm(documentId)}
    />
  );
}
