import { useNotification } from '@strapi/strapi/admin';
import { ActionButton } from '../shared/action-button';
import type { Problem } from '../shared/problem';
import { useTexts } from '../shared/use-texts';
import { AnswerForm } from './answer-form';
import type { Answer, CallResponse } from './types';

interface Props {
  answer: Answer;
  response: CallResponse;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** Opens the form of an answer, and says what came of it. */
export function AnswerButton({ answer, response, onDone, onConflict }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const name = response.author?.name ?? t('mandates.former-officer');
  return (
    <ActionButton
      label={t(`answer.${answer}`)}
      look={answer === 'accept' ? 'success' : 'danger-light'}
      title={t(`answer-form.${answer}`, { name })}
    >
      {(close) => (
        <AnswerForm
          answer={answer}
          documentId={response.documentId}
          onDone={() => {
            close();
            onDone();
            toggleNotification({ type: 'success', message: t(`answer-done.${answer}`, { name }) });
          }}
          onConflict={(conflict) => {
            close();
            onConflict(conflict);
          }}
        />
      )}
    </ActionButton>
  );
}
