import { Flex, Typography } from '@strapi/design-system';
import { PageLink } from './page-link';

interface Props {
  name: string;
  count: number;
  isBad?: boolean;
  /** Leads to what was counted, if there is any. */
  to?: string;
}

/** A name and a number, in a list (`dl`) of them. */
export function CountLine({ name, count, isBad = false, to }: Props) {
  return (
    <Flex justifyContent="space-between" gap={4}>
      <dt>{to !== undefined && count > 0 ? <PageLink to={to}>{name}</PageLink> : <Typography>{name}</Typography>}</dt>
      <dd>
        <Typography fontWeight="bold" textColor={isBad && count > 0 ? 'danger600' : 'neutral800'}>
          {count}
        </Typography>
      </dd>
    </Flex>
  );
}
