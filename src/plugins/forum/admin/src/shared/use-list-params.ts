import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

export const PAGE_SIZE = 20;

/** `_q`, and no better word, since Strapi's paging keeps that one, and only that one, properly encoded. */
export const SEARCH = '_q';

/** What a list shows, kept in the address: pages can be linked to, and "back" leads where one was. */
export function useListParams() {
  const [params, setParams] = useSearchParams();

  /** Changes what is listed, beginning again with the first page; undefined takes a parameter away. */
  const change = useCallback(
    (changes: Record<string, string | undefined>) =>
      setParams((current) => {
        const next = new URLSearchParams(current);
        next.delete('page');
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
    [setParams],
  );

  return {
    params,
    change,
    search: params.get(SEARCH) ?? '',
    page: Number(params.get('page')) || 1,
    pageSize: Number(params.get('pageSize')) || PAGE_SIZE,
  };
}
