import type { ButtonProps } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { ActionButton } from '../shared/action-button';
import type { Problem } from '../shared/problem';
import { useTexts } from '../shared/use-texts';
import { ExtendForm } from './extend-form';
import { ReasonForm } from './reason-form';
import type { Call, CallAction } from './types';

const LOOKS: Record<CallAction, ButtonProps['variant']> = {
  extend: 'secondary',
  close: 'danger-light',
  'publish-as-closed': 'secondary',
};

interface Props {
  action: CallAction;
  call: Call;
  isDisabled: boolean;
  onDone: () => void;
  onConflict: (conflict: Problem) => void;
}

/** Opens the form of an action, and says what came of it. */
export function CallActionButton({ action, call, isDisabled, onDone, onConflict }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const { title } = call;
  return (
    <ActionButton
      label={t(`call-action.${action}`)}
      look={LOOKS[action]}
      isDisabled={isDisabled}
      title={t(`call-form.${action}`, { title })}
    >
      {(close) => {
        const handlers = {
          onDone: () => {
            close();
            onDone();
            toggleNotification({ type: 'success', message: t(`call-done.${action}`, { title }) });
          },
          onConflict: (conflict: Problem) => {
            close();
            onConflict(conflict);
          },
        };
        return action === 'extend' ? (
          <ExtendForm call={call} {...handlers} />
        ) : (
          <ReasonForm action={action} documentId={call.documentId} {...handlers} />
        );
      }}
    </ActionButton>
  );
}
