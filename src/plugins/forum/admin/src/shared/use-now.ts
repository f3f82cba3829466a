import { useEffect, useState } from 'react';
import { tickAfter } from './tick';

/**
 * The time now, told anew as often as a countdown to a moment needs it.
 *
 * @param moment ISO 8601, or null where nothing is counted down
 */
export function useNow(moment: string | null): Date {
  const [state, setState] = useState(() => ({ moment, now: new Date() }));
  // A moment that has been moved is compared with the clock at once, not with when it was last looked at.
  const current = state.moment === moment ? state : { moment, now: new Date() };
  if (current !== state) setState(current);

  useEffect(() => {
    if (moment === null) return;
    const wait = tickAfter(Date.parse(moment) - Date.now());
    const timer = setTimeout(() => setState({ moment, now: new Date() }), wait);
    return () => clearTimeout(timer);
  }, [moment, current.now]);

  return current.now;
}
