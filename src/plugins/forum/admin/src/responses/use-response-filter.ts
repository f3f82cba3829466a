import { useListParams } from '../shared/use-list-params';

/** In the address: the call that is answered. */
export const CALL_PARAM = 'call';

export const ALL = 'all';

/** Which responses the address asks for. */
export function useResponseFilter() {
  const { params, change, search, page, pageSize } = useListParams();
  const chosen = params.get('state') ?? ALL;
  const filter = {
    search,
    state: chosen === ALL ? undefined : chosen,
    call: params.get(CALL_PARAM) ?? undefined,
  };
  return { chosen, change, filter, page, pageSize };
}
