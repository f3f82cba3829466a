import { Flex, Typography } from '@strapi/design-system';
import { Panel } from '../shared/panel';
import { useDates } from '../shared/use-dates';
import { useTexts } from '../shared/use-texts';
import type { Vouching } from './types';

const COLOURS = { yes: 'success700', no: 'warning700', none: 'neutral600' };

/** What the focal points of the delegation said about the applicant. */
export function VouchingPanel({ vouchings }: { vouchings: Vouching[] }) {
  const { t } = useTexts();
  return (
    <Panel title={t('vouching.title')}>
      {vouchings.length === 0 && <Typography textColor="neutral600">{t('vouching.nobody')}</Typography>}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
        {vouchings.map((vouching) => (
          <li key={`${vouching.focalPoint} ${vouching.askedAt}`}>
            <VouchingEntry vouching={vouching} />
          </li>
        ))}
      </Flex>
    </Panel>
  );
}

function VouchingEntry({ vouching }: { vouching: Vouching }) {
  const { t } = useTexts();
  const { date } = useDates();
  const answer = vouching.answer ?? 'none';
  return (
    <>
      <Typography tag="p" fontWeight="bold">
        {vouching.focalPoint}
      </Typography>
      <Typography tag="p" textColor={COLOURS[answer]}>
        {t(`vouching.${answer}`)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {vouching.answeredAt === null
          ? t('vouching.asked', { date: date(vouching.askedAt) })
          : t('vouching.asked-and-answered', { date: date(vouching.askedAt), answered: date(vouching.answeredAt) })}
      </Typography>
    </>
  );
}
