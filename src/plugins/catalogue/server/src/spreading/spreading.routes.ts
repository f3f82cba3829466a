/** Feeds, calendar, exports and sitemap: open to everybody, as the catalogue is. */
import { z } from 'zod';
import { filterQuery } from '../reading/catalogue.routes';

const open = (path: string, handler: string) => ({
  method: 'GET',
  path,
  handler: `spreading.${handler}`,
  request: { query: filterQuery },
  config: { auth: false },
});

export const spreadingRoutes = [
  open('/feed.rss', 'rss'),
  open('/feed.atom', 'atom'),
  open('/feed.json', 'json'),
  open('/deadlines.ics', 'deadlines'),
  open('/export.csv', 'csv'),
  open('/export.jsonl', 'jsonLines'),
  {
    ...open('/sitemap.xml', 'sitemap'),
    request: { query: { page: z.int().min(1).optional().describe('Of a sitemap that is an index: which one of it.') } },
  },
];
