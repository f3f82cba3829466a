import type { CSSProperties } from 'react';
import { Box, Flex, Table, Tbody, Typography } from '@strapi/design-system';
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

/** The rest of a reason is on the page of the text. */
const TWO_LINES: CSSProperties = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
};

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
  const { type, documentId, title, delegation, preparedBy, isPublished, state, locales, since } = row;
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
      <TwoLines width="14rem" first={<StateMark {...row} />} second={<StateDetail row={row} />} />
      <TwoLines width="10rem" first={texts.languages(locales)} />
      <TwoLines width="10rem" first={ago(since)} second={date(since)} />
    </Row>
  );
}

/** What is behind the state: why the clearance was skipped, who is awaited, why it came back. */
function StateDetail({ row: { state, clearance, isOwnRequest, returned } }: { row: ContributionSummary }) {
  const { t } = useTexts();
  if (state === 'cleared' && clearance !== null && clearance !== 'given') return t(`clearance-reason.${clearance}`);
  if (isOwnRequest) return t('contribution.own-request');
  if (returned === null) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={1}>
      <Mark look="danger">{t('contribution.returned')}</Mark>
      {returned.reason !== null && (
        <Typography variant="pi" textColor="neutral600" title={returned.reason} style={TWO_LINES}>
          {returned.reason}
        </Typography>
      )}
    </Flex>
  );
}
