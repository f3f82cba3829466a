import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { toProblem } from './problem';
import { useTexts } from './use-texts';

interface Props {
  label: string;
  /** What it is about, read out with the label where several such buttons stand in a list. */
  about?: string;
  /** Said when it is done. */
  done: string;
  isSending: boolean;
  /** What comes back is RTK's answer to a mutation. */
  send: () => Promise<object>;
}

/** Does something that needs no form, and says how that went. */
export function OneClickButton({ label, about, done, isSending, send }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const handleClick = async () => {
    const answer = await send();
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: toProblem(answer.error).message ?? t('form.failed') }
        : { type: 'success', message: done },
    );
  };
  return (
    <Button
      variant="secondary"
      size="S"
      loading={isSending}
      style={{ whiteSpace: 'nowrap' }}
      aria-label={about === undefined ? undefined : `${label}: ${about}`}
      onClick={() => void handleClick()}
    >
      {label}
    </Button>
  );
}
