import { useMemo } from 'react';
import type { LocalNames } from '../shared/locales';
import { useNames } from '../shared/use-names';

/** Null once the application that it was typed into is erased. */
type Names = Omit<LocalNames, 'en'> & { en: string | null };

export interface NamedDelegation {
  names: Names;
  country: { names: Names } | null;
}

/** What delegations and their countries are called in the panel's language. */
export function useDelegationNames() {
  const names = useNames();
  return useMemo(() => {
    const local = (each: Names) => names.local(each as LocalNames) ?? '–';
    const country = (of: NamedDelegation) => (of.country === null ? null : local(of.country.names));
    return {
      name: (of: NamedDelegation) => local(of.names),
      country,
      /** With the country, where the name does not tell it. */
      full: (of: NamedDelegation) => {
        const state = country(of);
        return names.delegation({ name: local(of.names), country: state === null ? null : { name: state } });
      },
    };
  }, [names]);
}
