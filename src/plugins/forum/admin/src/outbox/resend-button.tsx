import { useState } from 'react';
import { Box, Button, Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { PaperPlane } from '@strapi/icons';
import { toProblem } from '../shared/problem';
import { useTexts } from '../shared/use-texts';
import { useResendMailMutation } from './api';
import type { Mail } from './types';

/** Sends a mail once more, after asking: it reaches a person outside. */
export function ResendButton({ mail: { documentId, recipient } }: { mail: Mail }) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [isOpen, setIsOpen] = useState(false);
  const [resend, { isLoading }] = useResendMailMutation();

  const handleConfirm = async () => {
    const answer = await resend(documentId);
    setIsOpen(false);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: toProblem(answer.error).message ?? t('form.failed') }
        : { type: 'success', message: t('resend.done') },
    );
  };

  return (
    <Box>
      <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
        <Dialog.Trigger>
          <Button variant="secondary" startIcon={<PaperPlane />} loading={isLoading}>
            {t('resend.button')}
          </Button>
        </Dialog.Trigger>
        <ConfirmDialog
          variant="default"
          title={t('resend.button')}
          icon={<PaperPlane width="2.4rem" height="2.4rem" />}
          startAction={
            <Dialog.Cancel>
              <Button variant="tertiary" fullWidth>
                {t('form.cancel')}
              </Button>
            </Dialog.Cancel>
          }
          endAction={
            <Button fullWidth loading={isLoading} onClick={() => void handleConfirm()}>
              {t('resend.button')}
            </Button>
          }
        >
          {t('resend.question', { recipient: recipient ?? '' })}
        </ConfirmDialog>
      </Dialog.Root>
    </Box>
  );
}
