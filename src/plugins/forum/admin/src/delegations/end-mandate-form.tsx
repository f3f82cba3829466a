import { useState, type FormEvent } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Notice } from '../shared/notice';
import { toFieldErrors, toProblem, type FieldErrors } from '../shared/problem';
import { TextAreaField } from '../shared/text-area-field';
import { useFocusError } from '../shared/use-focus-error';
import { useTexts } from '../shared/use-texts';
import { useEndMandateMutation } from './api';

interface Props {
  documentId: string;
  onEnded: () => void;
}

export function EndMandateForm({ documentId, onEnded }: Props) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<FieldErrors<'reason'>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [endMandate, { isLoading }] = useEndMandateMutation();
  const formRef = useFocusError<HTMLFormElement>(errors);

  const submit = async () => {
    const text = reason.trim();
    setRefusal(null);
    setErrors(text === '' ? { reason: t('form.required') } : {});
    if (text === '') return;
    const answer = await endMandate({ documentId, reason: text });
    if (!('error' in answer)) return onEnded();
    const problem = toProblem(answer.error);
    const found = toFieldErrors(problem, ['reason']);
    setErrors(found);
    if (!found.reason) setRefusal(problem.message ?? t('form.failed'));
  };
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
          <Typography textColor="neutral600">{t('end-mandate.help')}</Typography>
          <TextAreaField
            name="reason"
            label={t('form.reason')}
            hint={t('form.reason-hint')}
            required
            value={reason}
            error={errors.reason}
            onChange={setReason}
          />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('form.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" variant="danger" loading={isLoading}>
          {t('end-mandate.button')}
        </Button>
      </Modal.Footer>
    </form>
  );
}
