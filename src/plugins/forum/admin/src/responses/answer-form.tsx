import { useState } from 'react';
import { ActionForm } from '../shared/action-form';
import type { Problem } from '../shared/problem';
import { TextAreaField } from '../shared/text-area-field';
import { useAction } from '../shared/use-action';
import { useTexts } from '../shared/use-texts';
import { useAnswerResponseMutation } from './api';
import type { Answer } from './types';

const FIELDS = ['reply'] as const;

interface Props {
  answer: Answer;
  documentId: string;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** Accepts or declines, with the words that the author receives. */
export function AnswerForm({ answer, documentId, onDone, onConflict }: Props) {
  const { t } = useTexts();
  const [reply, setReply] = useState('');
  const [send] = useAnswerResponseMutation();
  const { errors, refusal, submit, isSending } = useAction(FIELDS, {
    send: () => send({ documentId, answer, reply: reply.trim() }),
    onDone,
    onConflict,
  });
  return (
    <ActionForm
      help={t(`answer-help.${answer}`)}
      label={t(`answer.${answer}`)}
      isDangerous={answer === 'decline'}
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => void submit()}
    >
      <TextAreaField
        name="reply"
        label={t('answer.reply')}
        hint={t('answer.reply-hint')}
        rows={6}
        value={reply}
        error={errors.reply}
        onChange={setReply}
      />
    </ActionForm>
  );
}
