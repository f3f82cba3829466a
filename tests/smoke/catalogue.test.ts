/** The two commands of the catalogue, as an operator meets them. What they do is tested on both databases in process. */
import { copyOfSeeded, databasesFor } from '../support/databases';
import { runToEnd, startProcess, type RunningProcess } from '../support/process';
import { openRows } from '../support/rows';

describe.each(databasesFor('sqlite'))('on %s', (client) => {
  const check = () => runToEnd(['scripts/catalogue-check.mjs'], settings);
  let settings: Record<string, string>;
  let server: RunningProcess;
  beforeAll(async () => {
    settings = await copyOfSeeded(client);
    server = await startProcess(['scripts/serve.mjs'], settings);
    await server.ready();
  });
  afterAll(() => server?.end('SIGTERM'));

  it('the check names what differs, and a rebuild beside the running platform repairs it', async () => {
    const rows = await openRows(settings);
    const [entry] = await rows.all<{ id: number; document_id: string }>(
      "SELECT id, document_id FROM catalogue_entries WHERE type = 'practice' AND locale = 'fr' ORDER BY id LIMIT 1",
    );
    await rows.all("UPDATE catalogue_entries SET slug = 'elsewhere' WHERE id = ?", [entry?.id]);
    await rows.all("DELETE FROM catalogue_terms WHERE entry_id = ? AND facet = 'country'", [entry?.id]);
    await rows.close();

    const wrong = await check();
    expect(wrong.code).toBe(1);
    expect(wrong.output.match(/ differs$/gm)).toHaveLength(2);
    expect(wrong.output).toContain(`practice ${entry?.document_id} (fr): slug differs`);
    expect(wrong.output).toContain(`practice ${entry?.document_id} (fr): terms differs`);

    const rebuilt = await runToEnd(['scripts/catalogue-rebuild.mjs'], settings);
    expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringContaining('Projected 64 documents')]);
    expect((await fetch(`${server.url}/api/catalogue/practice/elsewhere?locale=fr`)).status).toBe(404);
    const right = await check();
    expect([right.code, right.output]).toEqual([0, expect.stringContaining('The catalogue agrees with the documents')]);
  });
});
