import { useState } from 'react';
import { ActionForm } from '../shared/action-form';
import { TextAreaField } from '../shared/text-area-field';
import { useAction } from '../shared/use-action';
import { useTexts } from '../shared/use-texts';
import { useEndMandateMutation } from './api';

interface Props {
  documentId: string;
  onEnded: () => void;
}

export function EndMandateForm({ documentId, onEnded }: Props) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [endMandate] = useEndMandateMutation();
  const { errors, refusal, submit, isSending } = useAction(['reason'] as const, {
    send: () => endMandate({ documentId, reason: reason.trim() }),
    onDone: onEnded,
  });
  return (
    <ActionForm
      help={t('end-mandate.help')}
      label={t('end-mandate.button')}
      isDangerous
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => void submit(reason.trim() === '' ? { reason: t('form.required') } : {})}
    >
      <TextAreaField
        name="reason"
        label={t('form.reason')}
        hint={t('form.reason-hint')}
        required
        value={reason}
        error={errors.reason}
        onChange={setReason}
      />
    </ActionForm>
  );
}
