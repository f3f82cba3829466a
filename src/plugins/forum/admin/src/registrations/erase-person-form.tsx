import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { ActionForm } from '../shared/action-form';
import { TextAreaField } from '../shared/text-area-field';
import { useAction } from '../shared/use-action';
import { useTexts } from '../shared/use-texts';
import { useErasePersonMutation } from './api';

interface Props {
  documentId: string;
  onErased: () => void;
}

/** Asks why the person is erased, then does it. */
export function ErasePersonForm({ documentId, onErased }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [reason, setReason] = useState('');
  const [erase] = useErasePersonMutation();
  const { errors, refusal, submit, isSending } = useAction(['reason'] as const, {
    send: () => erase({ documentId, reason: reason.trim() }),
    onDone: () => {
      onErased();
      toggleNotification({ type: 'success', message: t('person.erased') });
    },
  });
  return (
    <ActionForm
      help={t('person.erase-help')}
      label={t('person.erase')}
      isDangerous
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => void submit(reason.trim() === '' ? { reason: t('form.required') } : {})}
    >
      <TextAreaField
        name="reason"
        label={t('form.reason')}
        hint={t('person.erase-hint')}
        required
        value={reason}
        error={errors.reason}
        onChange={setReason}
      />
    </ActionForm>
  );
}
