import { useState } from 'react';
import { ActionForm } from '../shared/action-form';
import type { Problem } from '../shared/problem';
import { useAction } from '../shared/use-action';
import { useTexts } from '../shared/use-texts';
import { useChangeDeadlineMutation } from './api';
import { isReasonMissing, NO_REASONS, REASON_FIELDS, toReasons } from './extension-values';
import { ReasonFields } from './reason-fields';
import type { CallAction } from './types';

interface Props {
  action: Exclude<CallAction, 'extend'>;
  documentId: string;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** Closes a call, or publishes one that is over: only the reason is asked for. */
export function ReasonForm({ action, documentId, onDone, onConflict }: Props) {
  const { t } = useTexts();
  const [reasons, setReasons] = useState(NO_REASONS);
  const [change] = useChangeDeadlineMutation();
  const { errors, refusal, submit, isSending } = useAction(REASON_FIELDS, {
    send: () => change({ documentId, action, data: { reasons: toReasons(reasons) } }),
    onDone,
    onConflict,
  });
  return (
    <ActionForm
      help={t(`call-help.${action}`)}
      label={t(`call-action.${action}`)}
      isDangerous={action === 'close'}
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => void submit(isReasonMissing(reasons) ? { reasons: t('reason.missing') } : {})}
    >
      <ReasonFields values={reasons} errors={errors} onChange={setReasons} />
    </ActionForm>
  );
}
