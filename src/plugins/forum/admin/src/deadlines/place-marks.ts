/** Where the marks of a time line stand, so that none covers another. Pure. */

const DAY = 24 * 60 * 60 * 1000;

export const TIME_LINE_DAYS = 90;

/** How wide a mark is with its title at least, in percent of the time line. */
export const MARK_WIDTH = 20;

export interface Place<Item> {
  item: Item;
  /** Percent of the time line, from its beginning. */
  at: number;
  /** 0 is the lane next to the scale. */
  lane: number;
  /** Of mark and title: as far as there is room, in percent. */
  width: number;
  /** Towards the end there is no room for a title behind the mark. */
  isTitleBefore: boolean;
}

/** @returns percent of the time line */
export function positionOf(moment: Date, start: Date): number {
  return ((moment.getTime() - start.getTime()) / (TIME_LINE_DAYS * DAY)) * 100;
}

/**
 * @param items with ISO 8601, UTC; those without an end or outside of the time line are left out
 * @param start where the time line begins
 * @returns the places, the soonest first, each in the lowest lane with room
 */
export function placeMarks<Item extends { closesAt: string | null }>(items: Item[], start: Date): Place<Item>[] {
  /** Where the marks of each lane begin, in their order. */
  const lanes: number[][] = [];
  const placed = items
    .flatMap((item) => {
      const at = item.closesAt === null ? -1 : positionOf(new Date(item.closesAt), start);
      if (at < 0 || at > 100) return [];
      const isTitleBefore = at > 100 - MARK_WIDTH;
      return [{ item, at, isTitleBefore, from: isTitleBefore ? at - MARK_WIDTH : at }];
    })
    .sort((one, other) => one.from - other.from)
    .map(({ from, ...place }) => {
      const free = lanes.findIndex((begins) => (begins.at(-1) ?? 0) + MARK_WIDTH <= from);
      const lane = free === -1 ? lanes.length : free;
      (lanes[lane] ??= []).push(from);
      return { ...place, lane };
    });
  return placed
    .map((place) => {
      if (place.isTitleBefore) return { ...place, width: MARK_WIDTH };
      const next = lanes[place.lane]?.find((begin) => begin > place.at) ?? 100;
      return { ...place, width: next - place.at };
    })
    .sort((one, other) => one.at - other.at);
}

/** The Mondays of a time line, at the midnight of the reader's clock. */
export function weeksOf(start: Date): Date[] {
  const end = start.getTime() + TIME_LINE_DAYS * DAY;
  const monday = new Date(start.getFullYear(), start.getMonth(), start.getDate());
  monday.setDate(monday.getDate() + ((8 - monday.getDay()) % 7));
  const weeks: Date[] = [];
  while (monday.getTime() < end) {
    if (monday.getTime() >= start.getTime()) weeks.push(new Date(monday));
    monday.setDate(monday.getDate() + 7);
  }
  return weeks;
}
