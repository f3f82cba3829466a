import { useLookAgain } from '../shared/use-look-again';
import { useLocale } from '../shared/use-locale';
import { useContributionQuery } from './api';
import type { SubjectReference } from './types';

/** How often one looks whether links have been followed, in milliseconds. */
const LOOK_AGAIN = 2000;

/** A text on its way, and what is found out about its links while somebody looks at it. */
export function useWatchedContribution(reference: SubjectReference) {
  const query = useContributionQuery({ ...reference, locale: useLocale() }, { refetchOnMountOrArgChange: true });
  const { data, isError, refetch } = query;
  useLookAgain(data?.isLookingAtLinks === true && !isError, refetch, LOOK_AGAIN);
  return query;
}
