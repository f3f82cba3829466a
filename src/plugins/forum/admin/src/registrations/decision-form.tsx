import { ActionForm } from '../shared/action-form';
import type { Problem } from '../shared/problem';
import { TextAreaField } from '../shared/text-area-field';
import { useTexts } from '../shared/use-texts';
import { ApprovalFields } from './approval-fields';
import { DECISION_RULES } from './decision-rules';
import { ReplyFields } from './reply-fields';
import type { Decision, Registration } from './types';
import { useDecision } from './use-decision';

interface Props {
  decision: Decision;
  registration: Registration;
  onDecided: (decided: Registration | undefined) => void;
  onConflict: (conflict: Problem) => void;
}

/** The reason for the record, and the words to the applicant. */
export function DecisionForm({ decision, registration, onDecided, onConflict }: Props) {
  const { t } = useTexts();
  const { values, change, errors, refusal, submit, isSending } = useDecision(decision, registration, {
    onDecided,
    onConflict,
  });
  const { isReasonRequired, look } = DECISION_RULES[decision];
  return (
    <ActionForm
      help={t(`decision-help.${decision}`)}
      label={t(`decision.${decision}`)}
      isDangerous={look === 'danger-light'}
      errors={errors}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => void submit()}
    >
      {decision === 'approve' && (
        <ApprovalFields registration={registration} values={values} errors={errors} onChange={change} />
      )}
      <TextAreaField
        name="reason"
        label={t('form.reason')}
        hint={t('form.reason-hint')}
        required={isReasonRequired}
        value={values.reason}
        error={errors.reason}
        onChange={(reason) => change({ reason })}
      />
      <ReplyFields
        decision={decision}
        registration={registration}
        values={values}
        error={errors.reply}
        onChange={(reply) => change({ reply })}
      />
    </ActionForm>
  );
}
