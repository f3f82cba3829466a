import { DangerousForm } from '../shared/dangerous-form';
import { useTexts } from '../shared/use-texts';
import { useEndMandateMutation } from './api';

interface Props {
  documentId: string;
  onEnded: () => void;
}

export function EndMandateForm({ documentId, onEnded }: Props) {
  const { t } = useTexts();
  const [endMandate] = useEndMandateMutation();
  return (
    <DangerousForm
      help={t('end-mandate.help')}
      label={t('end-mandate.button')}
      hint={t('form.reason-hint')}
      send={(reason) => endMandate({ documentId, reason })}
      onDone={onEnded}
    />
  );
}
