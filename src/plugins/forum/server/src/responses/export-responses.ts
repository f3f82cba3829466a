import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { stringify } from 'csv-stringify';
import { exportTexts, TEXT_COLUMNS } from './export-texts';
import { kindName } from './kind-name';
import { listReceived, type ResponseQuery } from './read-responses';

const PAGE = 100;
/** Behind what people read: the same in every language, for whoever joins or sorts several exports. */
const CODE_COLUMNS = ['response_id', 'kind_code', 'state_code'];

/**
 * The responses as CSV for a spreadsheet, a page at a time: as many as there are, in constant memory. A
 * cell that a spreadsheet would compute begins with an apostrophe.
 *
 * @param query its `locale` is that of the headers, of what was offered and of the states
 */
export function exportResponses(
  strapi: Core.Strapi,
  delegations: string[] | undefined,
  query: Omit<ResponseQuery, 'page' | 'pageSize'>,
): Readable {
  const rows = Readable.from(readRows(strapi, delegations, query));
  // Excel takes UTF-8 for what it is only where a file begins like this.
  const { headers } = exportTexts(query.locale);
  const columns = [
    ...TEXT_COLUMNS.map((key) => ({ key, header: headers[key] })),
    ...CODE_COLUMNS.map((key) => ({ key, header: key })),
  ];
  const csv = stringify({ header: true, columns, bom: true, escape_formulas: true });
  rows.on('error', (error) => csv.destroy(error));
  return rows.pipe(csv);
}

async function* readRows(
  strapi: Core.Strapi,
  delegations: string[] | undefined,
  query: Omit<ResponseQuery, 'page' | 'pageSize'>,
) {
  const { locale } = query;
  const { states } = exportTexts(locale);
  for (let page = 1; ; page += 1) {
    const { data } = await listReceived(strapi, delegations, { ...query, page, pageSize: PAGE });
    for (const { documentId, call, kind, state, createdAt, stateSince, delegation, author, message } of data) {
      yield {
        call: call.title,
        kind: kindName(kind, locale),
        state: states[state],
        answeredAt: new Date(createdAt).toISOString(),
        stateSince: new Date(stateSince).toISOString(),
        delegation: delegation?.names[locale],
        name: author?.name,
        position: author?.position,
        message,
        response_id: documentId,
        kind_code: kind,
        state_code: state,
      };
    }
    if (data.length < PAGE) return;
  }
}
