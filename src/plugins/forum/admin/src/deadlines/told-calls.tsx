import { ListBody } from '../shared/list-body';
import { ListSection } from '../shared/list-section';
import { useListParams } from '../shared/use-list-params';
import { useLocale } from '../shared/use-locale';
import { useTexts } from '../shared/use-texts';
import { useToldCallsQuery } from './api';
import { CallsTable } from './calls-table';

/** The closed calls of which somebody has told what came: they become many, so page by page. */
export function ToldCalls({ timeZone }: { timeZone: string }) {
  const { t } = useTexts();
  const { page, pageSize } = useListParams();
  const query = useToldCallsQuery({ locale: useLocale(), page, pageSize }, { refetchOnMountOrArgChange: true });
  return (
    <ListSection title={t('deadlines.told')}>
      <ListBody query={query} pagination={query.data?.meta.pagination} emptyText={t('deadlines.none-told')}>
        <CallsTable calls={query.data?.data ?? []} timeZone={timeZone} />
      </ListBody>
    </ListSection>
  );
}
