import { useState } from 'react';
import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { Problem } from '../shared/problem';
import { useTexts } from '../shared/use-texts';
import { DecisionForm } from './decision-form';
import { DECISION_RULES } from './decision-rules';
import { fullName, type Decision, type Registration } from './types';

interface Props {
  decision: Decision;
  registration: Registration;
  onConflict: (conflict: Problem) => void;
  onDecided: () => void;
}

/** Opens the form of a decision, and says what came of it. */
export function DecisionButton({ decision, registration, onConflict, onDecided }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [isOpen, setIsOpen] = useState(false);
  const name = fullName(registration);

  const handleDecided = (decided: Registration | undefined) => {
    setIsOpen(false);
    onDecided();
    // The panel's client hides the status: what is not approved yet waits for a second colleague (202).
    const isHalf = decision === 'approve' && decided !== undefined && decided.state !== 'approved';
    toggleNotification(
      isHalf
        ? { type: 'info', title: t('done.first-approval-title'), message: t('done.first-approval', { name }) }
        : { type: 'success', message: t(`done.${decision}`, { name }) },
    );
  };
  const handleConflict = (conflict: Problem) => {
    setIsOpen(false);
    onConflict(conflict);
  };

  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant={DECISION_RULES[decision].look} fullWidth>
          {t(`decision.${decision}`)}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('form.close')}>
          <Modal.Title>{t(`decision-form.${decision}`, { name })}</Modal.Title>
        </Modal.Header>
        <DecisionForm
          decision={decision}
          registration={registration}
          onDecided={handleDecided}
          onConflict={handleConflict}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
