const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * After how long a countdown reads differently: each second in its last hour, each minute otherwise, and
 * exactly when it ends.
 *
 * @param left milliseconds to the moment; negative when it has passed
 * @returns milliseconds, more than 0
 */
export function tickAfter(left: number): number {
  if (left <= 0) return MINUTE;
  const step = left <= HOUR ? SECOND : MINUTE;
  return left % step || step;
}
