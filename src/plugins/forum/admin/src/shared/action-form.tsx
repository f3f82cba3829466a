import type { FormEvent, ReactNode } from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Notice } from './notice';
import { useFocusError } from './use-focus-error';
import { useTexts } from './use-texts';

interface Props {
  /** What will happen. */
  help: string;
  /** What the button at the end says. */
  label: string;
  isDangerous?: boolean;
  /** Where something stands in the way that is not in this form. */
  isDisabled?: boolean;
  errors: object;
  refusal: string | null;
  isSending: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** The form in the dialog of an action. */
export function ActionForm({
  help,
  label,
  isDangerous = false,
  isDisabled = false,
  errors,
  refusal,
  isSending,
  onSubmit,
  children,
}: Props) {
  const { t } = useTexts();
  const formRef = useFocusError<HTMLFormElement>(errors);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog may stand in the content-manager's form, which through React hears of this one.
    event.stopPropagation();
    onSubmit();
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
          <Typography textColor="neutral600">{help}</Typography>
          {children}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary">{t('form.cancel')}</Button>
        </Modal.Close>
        <Button type="submit" variant={isDangerous ? 'danger' : 'default'} loading={isSending} disabled={isDisabled}>
          {label}
        </Button>
      </Modal.Footer>
    </form>
  );
}
