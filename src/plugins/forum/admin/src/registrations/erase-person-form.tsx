import { useNotification } from '@strapi/strapi/admin';
import { DangerousForm } from '../shared/dangerous-form';
import { useTexts } from '../shared/use-texts';
import { useErasePersonMutation } from './api';

interface Props {
  documentId: string;
  onErased: () => void;
}

export function ErasePersonForm({ documentId, onErased }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [erase] = useErasePersonMutation();
  return (
    <DangerousForm
      help={t('person.erase-help')}
      label={t('person.erase')}
      hint={t('person.erase-hint')}
      send={(reason) => erase({ documentId, reason })}
      onDone={() => {
        onErased();
        toggleNotification({ type: 'success', message: t('person.erased') });
      }}
    />
  );
}
