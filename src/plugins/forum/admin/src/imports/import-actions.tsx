import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { toProblem } from '../shared/problem';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useStartImportMutation } from './api';
import { allowedActions, type ImportAction } from './import-rules';
import type { PracticeImport } from './types';

/** What can be done next with a file. */
export function ImportActions({ row }: { row: PracticeImport }) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [start, { isLoading }] = useStartImportMutation();
  const actions = allowedActions(row, useMay('runImports'));
  if (actions.length === 0) return null;
  const handleClick = async (action: ImportAction) => {
    const answer = await start({ documentId: row.documentId, action });
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
          {t(action === 'run' && row.state === 'done' ? 'import-action.run-again' : `import-action.${action}`)}
        </Button>
      ))}
    </Flex>
  );
}
