import { Flex } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { ListBody } from '../shared/list-body';
import { PageBody } from '../shared/page-body';
import { useListParams } from '../shared/use-list-params';
import { useMay } from '../shared/use-may';
import { useTexts } from '../shared/use-texts';
import { useImportsQuery } from './api';
import { ImportsTable } from './imports-table';
import { TemplateButton } from './template-button';
import { UploadForm } from './upload-form';

/** Files of practices: one more, and what became of the others. */
export function ImportsPage() {
  const { t } = useTexts();
  const mayRun = useMay('runImports');
  const { page, pageSize } = useListParams();
  const query = useImportsQuery({ page, pageSize }, { refetchOnMountOrArgChange: true });
  return (
    <PageBody title={t('imports.title')} subtitle={t('imports.subtitle')} action={<TemplateButton />}>
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          {mayRun && <UploadForm />}
          <ListBody query={query} pagination={query.data?.meta.pagination} emptyText={t('imports.none')}>
            <ImportsTable rows={query.data?.data ?? []} />
          </ListBody>
        </Flex>
      </Layouts.Content>
    </PageBody>
  );
}
