import { Box } from '@strapi/design-system';
import { useDelegationNames } from '../delegations/use-delegation-names';
import { Mark } from '../shared/mark';
import { PageLink } from '../shared/page-link';
import { PATHS } from '../shared/paths';
import { Row, TwoLines, type RowPlace } from '../shared/row';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import { HintMarks } from './hint-marks';
import { StateMark } from './state-mark';
import { fullName, type RegistrationSummary } from './types';

interface Props extends RowPlace {
  row: RegistrationSummary;
  withState: boolean;
}

export function QueueRow({ row, withState, ...place }: Props) {
  const { t } = useTexts();
  const { ago, date } = useDates();
  const delegationNames = useDelegationNames();
  const { delegation } = row;
  const page = PATHS.registration(row.documentId);
  return (
    <Row to={page} {...place}>
      <TwoLines
        width="20rem"
        first={<PageLink to={page}>{fullName(row)}</PageLink>}
        second={
          <>
            {row.position}
            <br />
            {row.email}
          </>
        }
      />
      <TwoLines
        width="14rem"
        first={delegationNames.name(delegation)}
        second={
          <>
            {delegationNames.country(delegation)}
            {delegation.typedIn && (
              <Box paddingTop={1} style={{ whiteSpace: 'nowrap' }}>
                <Mark look="warning">{t('delegation.typed-in')}</Mark>
              </Box>
            )}
          </>
        }
      />
      <TwoLines width="11rem" first={t(`role.${row.requestedRole}`)} />
      {withState && <TwoLines width="11rem" first={<StateMark state={row.state} />} />}
      <TwoLines width="14rem" first={<HintMarks hints={row.hints} />} />
      <TwoLines width="11.5rem" first={ago(row.stateSince)} second={date(row.stateSince)} />
    </Row>
  );
}
