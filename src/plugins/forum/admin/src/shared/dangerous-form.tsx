import { useState } from 'react';
import { ActionForm } from './action-form';
import { TextAreaField } from './text-area-field';
import { useAction } from './use-action';
import { useTexts } from './use-texts';

interface Props {
  help: string;
  /** Of the button. */
  label: string;
  /** Who reads the reason. */
  hint: string;
  /** What comes back is RTK's answer to a mutation. */
  send: (reason: string) => Promise<object>;
  onDone: () => void;
}

/** Asks why something is done that cannot be undone, then does it. */
export function DangerousForm({ help, label, hint, send, onDone }: Props) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const reason = text.trim();
  const { errors, refusal, submit, isSending } = useAction(['reason'] as const, { send: () => send(reason), onDone });
  return (
    <ActionForm
      help={help}
      label={label}
      isDangerous
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => void submit(reason === '' ? { reason: t('form.required') } : {})}
    >
      <TextAreaField
        name="reason"
        label={t('form.reason')}
        hint={hint}
        required
        value={text}
        error={errors.reason}
        onChange={setText}
      />
    </ActionForm>
  );
}
