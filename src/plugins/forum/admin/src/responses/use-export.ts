import { useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { toParams } from '../shared/api';
import { saveFile } from '../shared/save-file';
import { useLocale } from '../shared/use-locale';
import { RESPONSES } from './api';
import type { ResponsesQuery } from './types';

export type ExportFilter = Pick<ResponsesQuery, 'call' | 'search' | 'state'>;

const FILE_NAME = 'responses.csv';

/** Fetches the responses as CSV. A plain link would not do: the session is in a header of the panel's client. */
export function useExport() {
  const { get } = useFetchClient();
  const locale = useLocale();
  const [isLoading, setIsLoading] = useState(false);

  /** @returns whether it worked */
  const save = async (filter: ExportFilter): Promise<boolean> => {
    setIsLoading(true);
    try {
      const { data } = await get(`${RESPONSES}/export`, {
        params: toParams({ ...filter, locale }),
        responseType: 'blob',
      });
      saveFile(data, FILE_NAME);
      return true;
    } catch {
      return false;
    } finally {
      setIsLoading(false);
    }
  };

  return { save, isLoading };
}
