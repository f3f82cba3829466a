import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { toProblem } from '../shared/problem';
import { useLocale } from '../shared/use-locale';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useStartImportMutation } from './api';
import { allowedActions, type ImportAction } from './import-rules';
import type { PracticeImport } from './types';

/** What can be done next with a file. */
export function ImportActions({ row }: { row: PracticeImport }) {
  const { t } = useTexts();
  const locale = useLocale();
  const { toggleNotification } = useNotification();
  const [start, { isLoading }] = useStartImportMutation();
  const actions = allowedActions(row, useMay('runImports'));
  if (actions.length === 0) return null;
  const handleClick = async (action: ImportAction) => {
    const answer = await start({ documentId: row.documentId, action, locale });
    if (!('error' in answer)) return;
    toggleNotification({ type: 'danger', message: toProblem(answer.error).message ?? t('form.failed') });
  };
  return (
    <Flex gap={2} wrap="wrap">
      {actions.map((action, index) => (
        <Button
          key={action}
          variant={index === 0 ? 'default' : 'tertiary'}
          disabled={isLoading}
          onClick={() => void handleClick(action)}
        >
          {t(`import-action.${nameOf(action, row)}`)}
        </Button>
      ))}
    </Flex>
  );
}

/** Of what was done before it is said that it is done again. */
function nameOf(action: ImportAction, { state, checkedAt }: PracticeImport) {
  if (action === 'run') return state === 'done' ? 'run-again' : 'run';
  return checkedAt === null ? 'check' : 'check-again';
}
