import { Box, Table, Tbody } from '@strapi/design-system';
import { HeadRow } from '../shared/head-row';
import { Mark } from '../shared/mark';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { StateMark } from './state-mark';
import type { ContributionSummary } from './types';
import { useContributionTexts } from './use-contribution-texts';

interface Props {
  rows: ContributionSummary[];
  /** On a delegation's own desk it is always the same. */
  withDelegation: boolean;
}

export function ContributionsTable({ rows, withDelegation }: Props) {
  const { t } = useTexts();
  const columns = [
    t('column.title'),
    ...(withDelegation ? [t('column.delegation')] : []),
    t('column.state'),
    t('column.languages'),
    t('column.since'),
  ];
  return (
    <Table colCount={columns.length} rowCount={rows.length + 1}>
      <HeadRow columns={columns} />
      <Tbody>
        {rows.map((row) => (
          <ContributionRow key={row.documentId} row={row} withDelegation={withDelegation} />
        ))}
      </Tbody>
    </Table>
  );
}

interface RowProps extends RowPlace {
  row: ContributionSummary;
  withDelegation: boolean;
}

function ContributionRow({ row, withDelegation, ...place }: RowProps) {
  const { t } = useTexts();
  const { ago, date } = useDates();
  const texts = useContributionTexts();
  const { type, documentId, title, state, clearance, delegation, preparedBy, isPublished, locales, since } = row;
  const isSkipped = state === 'cleared' && clearance !== null && clearance !== 'given';
  const page = PATHS.contribution(type, documentId);
  const prepared = preparedBy && t('contribution.prepared-by-name', { name: texts.delegation(preparedBy) });
  return (
    <Row to={page} {...place}>
      <TwoLines
        width="22rem"
        first={<PageLink to={page}>{title}</PageLink>}
        second={
          <>
            {t(`contribution-type.${type}`)}
            {isPublished && state !== 'published' && (
              <Box paddingTop={1}>
                <Mark look="secondary">{t('contribution.revision')}</Mark>
              </Box>
            )}
          </>
        }
      />
      {withDelegation && <TwoLines width="14rem" first={texts.delegation(delegation)} second={prepared} />}
      <TwoLines width="14rem" first={<StateMark {...row} />} second={isSkipped && t(`clearance-reason.${clearance}`)} />
      <TwoLines width="10rem" first={texts.languages(locales)} />
      <TwoLines width="10rem" first={ago(since)} second={date(since)} />
    </Row>
  );
}
