import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useTexts } from '../shared/use-texts';
import { EndMandateForm } from './end-mandate-form';
import type { Mandate } from './types';

/** Asks why the mandate ends, then ends it. */
export function EndMandateButton({ mandate }: { mandate: Mandate }) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [isOpen, setIsOpen] = useState(false);
  const name = mandate.holder?.name ?? t('mandates.former-officer');

  const handleEnded = () => {
    setIsOpen(false);
    toggleNotification({ type: 'success', message: t('end-mandate.done', { name }) });
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="danger-light" size="S" aria-label={t('end-mandate.of', { name })}>
          {t('end-mandate.button')}
        </Button>
      </Modal.Trigger>
      <Modal.Content
        aria-describedby={undefined}
        // The table around the button takes the arrow keys for itself, through React also those typed in here.
        // Escape must reach the document, where the dialog listens for it.
        onKeyDown={(event) => {
          if (event.key !== 'Escape') event.stopPropagation();
        }}
      >
        <Modal.Header closeLabel={t('form.close')}>
          <Modal.Title>{t('end-mandate.of', { name })}</Modal.Title>
        </Modal.Header>
        <EndMandateForm documentId={mandate.documentId} onEnded={handleEnded} />
      </Modal.Content>
    </Modal.Root>
  );
}
