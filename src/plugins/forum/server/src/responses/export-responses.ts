import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { stringify } from 'csv-stringify';
import { listReceived, type ResponseQuery } from './read-responses';

const PAGE = 100;
const COLUMNS = ['call', 'kind', 'state', 'answeredAt', 'stateSince', 'delegation', 'name', 'position', 'message'];

/**
 * The responses as CSV for a spreadsheet, a page at a time: as many as there are, in constant memory. A
 * cell that a spreadsheet would compute begins with an apostrophe.
 */
export function exportResponses(
  strapi: Core.Strapi,
  delegations: string[] | undefined,
  query: Omit<ResponseQuery, 'page' | 'pageSize'>,
): Readable {
  const rows = Readable.from(readRows(strapi, delegations, query));
  // Excel takes UTF-8 for what it is only where a file begins like this.
  const csv = stringify({ header: true, columns: COLUMNS, bom: true, escape_formulas: true });
  rows.on('error', (error) => csv.destroy(error));
  return rows.pipe(csv);
}

async function* readRows(
  strapi: Core.Strapi,
  delegations: string[] | undefined,
  query: Omit<ResponseQuery, 'page' | 'pageSize'>,
) {
  for (let page = 1; ; page += 1) {
    const { data } = await listReceived(strapi, delegations, { ...query, page, pageSize: PAGE });
    for (const { call, kind, state, createdAt, stateSince, delegation, author, message } of data) {
      yield {
        call: call.title,
        kind,
        state,
        answeredAt: new Date(createdAt).toISOString(),
        stateSince: new Date(stateSince).toISOString(),
        delegation: delegation?.name,
        name: author?.name,
        position: author?.position,
        message,
      };
    }
    if (data.length < PAGE) return;
  }
}
