import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { ConflictNotice } from '../shared/conflict-notice';
import type { Problem } from '../shared/problem';
import { useGrants } from '../shared/use-may';
import { useNow } from '../shared/use-now';
import { useTexts } from '../shared/use-texts';
import { CallActionButton } from './call-action-button';
import { allowedActions } from './call-rules';
import { callStateAt } from './call-state';
import type { Call } from './types';

/** What the reader may do with a call now. */
export function CallActions({ call }: { call: Call }) {
  const { t } = useTexts();
  const may = useGrants();
  const [conflict, setConflict] = useState<Problem | null>(null);
  // Beside the form of the entry: what is typed in there would be lost, or undo what is done here.
  const isFormChanged = useForm('CallActions', ({ modified }) => modified);
  const state = callStateAt(call.closesAt, useNow(call.closesAt));
  const actions = allowedActions(call, state, { mayChange: may('changeDeadlines'), mayArchive: may('archiveCalls') });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {conflict && (
        <ConflictNotice conflict={conflict} events="call-event" states="call-state">
          {t('call-conflict.nothing-changed')}
        </ConflictNotice>
      )}
      {actions.map((action) => (
        <CallActionButton
          key={action}
          action={action}
          call={call}
          isDisabled={isFormChanged}
          onDone={() => setConflict(null)}
          onConflict={setConflict}
        />
      ))}
      {actions.length > 0 && isFormChanged && <Hint>{t('call-actions.save-first')}</Hint>}
      {actions.length === 0 && <Hint>{t(call.isPublished ? 'call-actions.none' : 'call-actions.draft')}</Hint>}
    </Flex>
  );
}

function Hint({ children }: { children: string }) {
  return <Typography textColor="neutral600">{children}</Typography>;
}
