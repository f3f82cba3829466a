import { useState } from 'react';
import { ActionForm } from '../shared/action-form';
import type { Problem } from '../shared/problem';
import { TextAreaField } from '../shared/text-area-field';
import { useAction } from '../shared/use-action';
import { useTexts } from '../shared/use-texts';
import { useTakeStepMutation } from './api';
import { FindingList } from './finding-list';
import { STEP_RULES } from './step-rules';
import type { Contribution, StepName } from './types';

interface Props {
  step: StepName;
  contribution: Contribution;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** What will happen, what to look at before, and the words that go with it. */
export function StepForm({ step, contribution, onDone, onConflict }: Props) {
  const { t, named } = useTexts();
  const { type, documentId, findings } = contribution;
  const { field, isRequired, isOfWhatWasRead, look } = STEP_RULES[step];
  // What was on the page when the dialog was opened.
  const [seen] = useState(contribution.since);
  const [words, setWords] = useState('');
  const [takeStep] = useTakeStepMutation();
  const text = words.trim();
  const { errors, refusal, submit, isSending } = useAction(field === null ? [] : [field], {
    send: () =>
      takeStep({
        type,
        documentId,
        step,
        data: {
          ...(field === null || text === '' ? {} : { [field]: text }),
          ...(isOfWhatWasRead ? { seen } : {}),
        },
      }),
    onDone,
    onConflict,
  });
  const isReviewed = step !== 'return' && step !== 'withdraw';
  const handleSubmit = () =>
    void submit(field !== null && isRequired && text === '' ? { [field]: t('form.required') } : {});
  return (
    <ActionForm
      help={t(`contribution-help.${step}`)}
      label={t(`contribution-step.${step}`)}
      isDangerous={look === 'danger-light'}
      isDisabled={step === 'submit' && findings.some(({ isBlocking }) => isBlocking)}
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={handleSubmit}
    >
      {isReviewed && <FindingList contribution={contribution} />}
      {field !== null && (
        <TextAreaField
          name={field}
          label={t(`contribution-words.${field}`)}
          hint={named('contribution-words-hint', step)}
          required={isRequired}
          value={words}
          error={errors[field]}
          onChange={setWords}
        />
      )}
    </ActionForm>
  );
}
