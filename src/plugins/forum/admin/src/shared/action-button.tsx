import { useState, type ReactNode } from 'react';
import { Button, Modal, type ButtonProps } from '@strapi/design-system';
import { useTexts } from './use-texts';

interface Props {
  label: string;
  look: ButtonProps['variant'];
  isDisabled?: boolean;
  /** The heading of the dialog. */
  title: string;
  /** The form in it; `close` is for when it is done. */
  children: (close: () => void) => ReactNode;
}

/** Opens the dialog of an action. */
export function ActionButton({ label, look, isDisabled = false, title, children }: Props) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant={look} fullWidth disabled={isDisabled}>
          {label}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('form.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {children(() => setIsOpen(false))}
      </Modal.Content>
    </Modal.Root>
  );
}
