import { useEffect } from 'react';

/** Asks again, as long as something is under way. @param pace milliseconds */
export function useLookAgain(isUnderWay: boolean, refetch: () => unknown, pace: number): void {
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => void refetch(), pace);
    return () => clearInterval(timer);
  }, [isUnderWay, refetch, pace]);
}
