import { createClient, listCatalogue } from '../src/index.js';

/** @returns the calls that one can still answer, the nearest deadline first */
export async function openCalls(platform: string): Promise<string[]> {
  const client = createClient(platform);
  const lines: string[] = [];
  for await (const { title, closesAt, countries } of listCatalogue(client, {
    type: 'call-for-action',
    callState: ['open', 'closing-soon'],
    sort: 'deadline',
    locale: 'fr',
  })) {
    const names = countries.map(({ name }) => name).join(', ');
    lines.push(`${closesAt ?? 'sans échéance'} ${title} (${names})`);
  }
  return lines;
}
