import { Tr } from '@strapi/design-system';
import { ListTable } from '../shared/list-table';
import { None } from '../shared/none';
import { TwoLines } from '../shared/row';
import { useTexts } from '../shared/use-texts';
import type { PracticeImport } from './types';

/** What is wrong in the file, line by line. */
export function ProblemsTable({ problems, counts }: Pick<PracticeImport, 'problems' | 'counts'>) {
  const { t } = useTexts();
  if (problems.length === 0) return <None>{t('import.no-problems')}</None>;
  const columns = [t('column.line'), t('column.column'), t('column.problem')];
  const more = (counts?.problems ?? 0) - problems.length;
  return (
    <>
      <ListTable columns={columns}>
        {problems.map(({ line, column, message }, index) => (
          <Tr key={`${line}-${column}-${index}`}>
            <TwoLines first={line} width="6rem" />
            <TwoLines first={column ?? t('import.whole-row')} width="14rem" />
            <TwoLines first={message} width="30rem" />
          </Tr>
        ))}
      </ListTable>
      {more > 0 && <None>{t('import.more-problems', { count: more })}</None>}
    </>
  );
}
