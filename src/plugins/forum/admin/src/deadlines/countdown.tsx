import { useCountdown } from './use-countdown';

/** How long a call is still open. It is not read out at each tick, only where somebody comes to it. */
export function Countdown({ closesAt }: { closesAt: string | null }) {
  const text = useCountdown(closesAt);
  return closesAt === null ? <span>{text}</span> : <time dateTime={closesAt}>{text}</time>;
}
