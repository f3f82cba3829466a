import { DelegationChoice } from '../shared/delegation-choice';
import type { DelegationRef } from '../shared/delegation-ref';
import { useTexts } from '../shared/use-texts';

interface Props {
  value: string;
  /** What a first colleague has chosen, which may be on another page of the list. */
  chosen: DelegationRef | null;
  error?: string;
  onChange: (organisation: string) => void;
}

/** Puts an organisation of the list in the place of one that the applicant typed in. */
export function OrganisationChoice(props: Props) {
  const { t } = useTexts();
  return (
    <DelegationChoice
      name="organisation"
      label={t('form.organisation')}
      hint={t('form.organisation-hint')}
      {...props}
    />
  );
}
