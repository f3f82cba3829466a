import { Flex, Typography } from '@strapi/design-system';
import { ActionButton } from '../shared/action-button';
import { Notice } from '../shared/notice';
import { OneClickButton } from '../shared/one-click-button';
import { Panel } from '../shared/panel';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useInviteToPanelMutation } from './api';
import { ErasePersonForm } from './erase-person-form';
import { ExportPersonButton } from './export-person-button';
import { fullName, type Registration } from './types';

/** What the Support Unit does for a person besides deciding: the account of the panel, and the data. */
export function PersonPanel({ registration }: { registration: Registration }) {
  const { t } = useTexts();
  const mayDecide = useMay('decideRegistrations');
  const [invite, { isLoading: isInviting }] = useInviteToPanelMutation();
  const { documentId, erased, panelAccess } = registration;
  if (!mayDecide || erased) return null;
  return (
    <Panel title={t('person.title')}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {panelAccess === 'address-taken' ? (
          <Notice tone="warning">{t('panel-access.address-taken')}</Notice>
        ) : (
          panelAccess !== 'not-needed' && (
            <Typography textColor="neutral600">{t(`panel-access.${panelAccess}`)}</Typography>
          )
        )}
        {(panelAccess === 'invited' || panelAccess === 'missing') && (
          <OneClickButton
            label={t('person.invite')}
            done={t('person.invited')}
            isSending={isInviting}
            send={() => invite(documentId)}
          />
        )}
        <ExportPersonButton documentId={documentId} />
        <ActionButton
          label={t('person.erase')}
          look="danger-light"
          title={t('person.erase-of', { name: fullName(registration) })}
        >
          {(close) => <ErasePersonForm documentId={documentId} onErased={close} />}
        </ActionButton>
      </Flex>
    </Panel>
  );
}
