import type { ReactNode } from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';

interface Props {
  isAscending: boolean;
  /** What a click does. */
  label: string;
  onClick: () => void;
  children: ReactNode;
}

/** The head of a column by which a list is sorted. */
export function SortButton({ isAscending, label, onClick, children }: Props) {
  return (
    <Flex gap={1}>
      <Typography variant="sigma">{children}</Typography>
      <IconButton label={label} variant="ghost" size="XS" onClick={onClick}>
        {isAscending ? <CaretUp /> : <CaretDown />}
      </IconButton>
    </Flex>
  );
}
