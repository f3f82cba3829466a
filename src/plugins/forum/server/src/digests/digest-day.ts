import { DateTime } from 'luxon';
import { environment } from '../../../../../environment';
import { clock } from '../shared/clock';

/** From this hour on, by the platform's clock, the day's digests leave. */
const HOUR_OF_DIGEST = 8;

/** @returns the platform's day, whose digests may leave now; undefined while it is too early for them */
export function digestDay(): string | undefined {
  const now = DateTime.fromJSDate(clock.now(), { zone: environment.PLATFORM_TIME_ZONE });
  return now.hour < HOUR_OF_DIGEST ? undefined : (now.toISODate() as string);
}
