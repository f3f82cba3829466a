import type { FormEvent } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Notice } from '../shared/notice';
import type { Problem } from '../shared/problem';
import { TextAreaField } from '../shared/text-area-field';
import { useFocusError } from '../shared/use-focus-error';
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
  const formRef = useFocusError<HTMLFormElement>(errors);
  const { isReasonRequired, look } = DECISION_RULES[decision];

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <form ref={formRef} onSubmit={handleSubmit} noValidate style={{ display: 'contents' }}>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {refusal !== null && (
            <Notice tone="danger" isUrgent>
              {refusal}
            </Notice>
          )}
          <Typography textColor="neutral600">{t(`decision-help.${decision}`)}</Typography>
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
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('form.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" variant={look === 'danger-light' ? 'danger' : 'default'} loading={isSending}>
          {t(`decision.${decision}`)}
        </Button>
      </Modal.Footer>
    </form>
  );
}
