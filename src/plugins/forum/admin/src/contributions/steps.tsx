import { Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { ActionButton } from '../shared/action-button';
import type { Problem } from '../shared/problem';
import { useGrants } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { StepForm } from './step-form';
import { allowedSteps, STEP_RULES } from './step-rules';
import type { Contribution, StepName } from './types';

interface Props {
  contribution: Contribution;
  isDisabled?: boolean;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** What the reader may do with a text now. */
export function Steps({ contribution, isDisabled = false, onDone, onConflict }: Props) {
  const { t } = useTexts();
  const steps = allowedSteps(contribution, useGrants());
  if (steps.length === 0) {
    return <Typography textColor="neutral600">{t(`contribution-steps.none-${contribution.state}`)}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {contribution.isOwnRequest && <Typography textColor="neutral600">{t('contribution.own-request')}</Typography>}
      {steps.map((step) => (
        <StepButton
          key={step}
          step={step}
          contribution={contribution}
          isDisabled={isDisabled}
          onDone={onDone}
          onConflict={onConflict}
        />
      ))}
    </Flex>
  );
}

function StepButton({ step, contribution, isDisabled = false, onDone, onConflict }: Props & { step: StepName }) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const { title } = contribution;
  return (
    <ActionButton
      label={t(`contribution-step.${step}`)}
      look={STEP_RULES[step].look}
      isDisabled={isDisabled}
      title={t(`contribution-form.${step}`, { title })}
    >
      {(close) => (
        <StepForm
          step={step}
          contribution={contribution}
          onDone={() => {
            close();
            onDone();
            toggleNotification({ type: 'success', message: t(`contribution-done.${step}`, { title }) });
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
