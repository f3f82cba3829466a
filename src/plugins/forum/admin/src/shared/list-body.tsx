import type { ReactNode } from 'react';
import { Box, EmptyStateLayout } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { PageMeta } from './paging';
import { LoadFailure, Loading } from './load-state';
import { PAGE_SIZE } from './use-list-params';

interface Props {
  query: { isError: boolean; isFetching: boolean; refetch: () => void };
  pagination: PageMeta['pagination'] | undefined;
  /** Said when there is nothing to list. */
  emptyText: string;
  children: ReactNode;
}

/** A list while it loads, when that failed, when it is empty, and its paging. */
export function ListBody({ query, pagination, emptyText, children }: Props) {
  if (query.isFetching && !pagination) return <Loading />;
  if (query.isError) return <LoadFailure onRetry={query.refetch} />;
  if (!pagination || pagination.total === 0) {
    return (
      <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={emptyText} hasRadius shadow="tableShadow" />
    );
  }
  return (
    <Box aria-busy={query.isFetching} style={{ opacity: query.isFetching ? 0.6 : 1 }}>
      {children}
      <Pagination.Root {...pagination} defaultPageSize={PAGE_SIZE}>
        <Pagination.PageSize options={['10', '20', '50', '100']} />
        <Pagination.Links />
      </Pagination.Root>
    </Box>
  );
}
