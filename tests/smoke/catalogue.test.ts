/** The two commands of the catalogue, and a database that has an older one, as an operator meets them. */
import { copyOfSeeded, databasesFor } from '../support/databases';
import { runToEnd, startProcess, type RunningProcess } from '../support/process';
import { openRows } from '../support/rows';

describe.each(['sqlite', 'postgres'] as const)('on %s', (client) => {
  const check = () => runToEnd(['scripts/catalogue-check.mjs'], settings);
  let settings: Record<string, string>;
  let server: RunningProcess;
  afterAll(() => server?.end('SIGTERM'));

  it('one of an older form is made anew at the first start, and knows still what has gone', async () => {
    settings = await copyOfSeeded(client);
    const before = await openRows(settings);
    await before.all('DROP INDEX catalogue_terms_newest_idx');
    await before.all('ALTER TABLE catalogue_terms DROP COLUMN type');
    await before.all("UPDATE catalogue_entries SET slug = 'of-old'");
    await before.all(
      `INSERT INTO catalogue_records (type, document_id, changed_at, is_gone, departures, sequence)
        VALUES ('practice', 'gone', 1, 1, 1, 0)`,
    );
    await before.all("DELETE FROM strapi_core_store_settings WHERE key = 'plugin_catalogue_built'");
    await before.close();

    server = await startProcess(['scripts/serve.mjs'], { ...settings, LOG_LEVEL: 'info' });
    await server.ready();
    expect(server.output()).toContain('Catalogue: projected 64 documents');
    const answer = await fetch(`${server.url}/api/catalogue?search=remittances`);
    expect(((await answer.json()) as { data: unknown[] }).data).toHaveLength(2);
    expect((await check()).output).toContain('The catalogue agrees with the documents');
    const after = await openRows(settings);
    expect(await after.all("SELECT changed_at FROM catalogue_records WHERE document_id = 'gone'")).toHaveLength(1);
    await after.close();
  });

  // What the commands do is tested on both databases in process; that they do it, on one.
  if (!databasesFor('sqlite').includes(client)) return;

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
