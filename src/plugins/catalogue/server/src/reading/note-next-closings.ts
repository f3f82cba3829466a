import type { Locale } from '../../../../../content-api/locales';
import type { ForumTime } from '../shared/forum';
import { readNextClosings } from './catalogue.repository';
import type { Reader } from '../shared/reader';
import type { Clock } from './scope';

/**
 * Notes that an answer is right until any call closes, or begins to close soon: one by state depends on calls too that
 * it does not show, and one that is streamed has its header before it has them.
 *
 * @param clock by which the answer is made, or one before: what closes while it is made is not passed over
 */
export async function noteNextClosings(reader: Reader, time: ForumTime, clock: Clock, locale: Locale): Promise<void> {
  const [closing, closingSoon] = await readNextClosings(reader, clock, locale);
  for (const instant of [closing, (closingSoon ?? Infinity) - clock.closingSoon]) {
    if (instant !== undefined && Number.isFinite(instant)) time.noteNextChange(new Date(instant));
  }
}
