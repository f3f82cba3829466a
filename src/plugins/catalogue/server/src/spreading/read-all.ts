import type { Core } from '@strapi/strapi';
import { readAfter, readLatest, type CardRow } from '../reading/catalogue.repository';
import type { Filters } from '../reading/parameters';
import { presentCard } from '../reading/present';
import { readerOf } from '../shared/reader';
import { scopeOf } from '../reading/scope';
import { isPostgres } from '../shared/dialect';
import { forumTime } from '../shared/forum';
import type { Card } from '../shared/card';

const BATCH = 200;

/** All entries of a filter, the newest first, a batch at a time: as many as there are, in constant memory. */
export async function* readAll(strapi: Core.Strapi, filters: Filters): AsyncGenerator<Card> {
  const time = forumTime(strapi);
  const now = time.now();
  const scope = scopeOf(filters, { now: now.getTime(), closingSoon: time.closingSoon }, isPostgres(strapi));
  if (scope === undefined) return;
  let last: { sort_date: string; document_id: string } | undefined;
  for (;;) {
    const rows: (CardRow & { sort_date: string; document_id: string })[] = await readAfter(
      readerOf(strapi),
      scope,
      last,
      BATCH,
    );
    for (const row of rows) yield JSON.parse(presentCard(row, time, now, {})) as Card;
    last = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}

/** The entries of a filter that appeared last in the catalogue, the last first. @returns each with that instant */
export async function latestEntries(
  strapi: Core.Strapi,
  filters: Filters,
  limit: number,
): Promise<{ card: Card; appearedAt: Date }[]> {
  const time = forumTime(strapi);
  const now = time.now();
  const scope = scopeOf(filters, { now: now.getTime(), closingSoon: time.closingSoon }, isPostgres(strapi));
  const rows = scope === undefined ? [] : await readLatest(readerOf(strapi), scope, limit);
  return rows.map((row) => ({
    card: JSON.parse(presentCard(row, time, now, {})) as Card,
    appearedAt: new Date(Number(row.appeared_at)),
  }));
}
