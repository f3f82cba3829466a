import { Flex, Typography } from '@strapi/design-system';
import { Panel } from '../shared/panel';
import type { Problem } from '../shared/problem';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { DecisionButton } from './decision-button';
import { DECISIONS, type Registration } from './types';

interface Props {
  registration: Registration;
  onConflict: (conflict: Problem) => void;
  onDecided: () => void;
}

/** What the reader of the page may do with the application now. */
export function DecisionPanel({ registration, onConflict, onDecided }: Props) {
  const { t } = useTexts();
  const mayDecide = useMay('decideRegistrations');
  const decisions = DECISIONS.filter((decision) => registration.allowed.includes(decision));
  return (
    <Panel title={t('decision.title')}>
      {mayDecide && decisions.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2}>
          {decisions.map((decision) => (
            <DecisionButton
              key={decision}
              decision={decision}
              registration={registration}
              onConflict={onConflict}
              onDecided={onDecided}
            />
          ))}
        </Flex>
      ) : (
        <Typography textColor="neutral600">
          {t(mayDecide ? 'decision.nothing-to-do' : 'decision.not-allowed')}
        </Typography>
      )}
    </Panel>
  );
}
