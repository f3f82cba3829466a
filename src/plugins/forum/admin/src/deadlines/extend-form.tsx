import { useState } from 'react';
import { ActionForm } from '../shared/action-form';
import type { Problem } from '../shared/problem';
import { useAction } from '../shared/use-action';
import { useTexts } from '../shared/use-texts';
import { useChangeDeadlineMutation } from './api';
import { DeadlineFields } from './deadline-fields';
import {
  EXTENSION_FIELDS,
  isDateMissing,
  isReasonMissing,
  NO_REASONS,
  startOf,
  toDeadline,
  toReasons,
} from './extension-values';
import { ReasonFields } from './reason-fields';
import type { Call } from './types';
import { useClosingTexts } from './use-closing-texts';

interface Props {
  call: Call;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** Gives a call a later deadline. */
export function ExtendForm({ call, onDone, onConflict }: Props) {
  const { t } = useTexts();
  const { deadline } = useClosingTexts();
  const [values, setValues] = useState(() => startOf(call.deadline));
  const [reasons, setReasons] = useState(NO_REASONS);
  const [change] = useChangeDeadlineMutation();
  const { errors, refusal, submit, isSending } = useAction(EXTENSION_FIELDS, {
    send: () =>
      change({
        documentId: call.documentId,
        action: 'extend',
        data: { deadline: toDeadline(values), reasons: toReasons(reasons) },
      }),
    onDone,
    onConflict,
  });

  const dateError = errors.date ?? errors.deadline;
  const isRolling = values.precision === 'rolling';

  const handleSubmit = () =>
    void submit({
      ...(isDateMissing(values) ? { date: t('form.required') } : {}),
      ...(isReasonMissing(reasons) ? { reasons: t('reason.missing') } : {}),
    });

  return (
    <ActionForm
      help={t('call-help.extend', { deadline: deadline(call.deadline) })}
      label={t('call-action.extend')}
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={handleSubmit}
    >
      <DeadlineFields
        values={values}
        // Without a date there is no field for what is wrong with it.
        errors={{ precision: errors.precision ?? (isRolling ? dateError : undefined), date: dateError }}
        onChange={setValues}
      />
      <ReasonFields values={reasons} errors={errors} onChange={setReasons} />
    </ActionForm>
  );
}
