/** Importing by the command line, as an operator does it: in a process of its own, which may be killed. */
import fs from 'node:fs';
import path from 'node:path';
import { copyOfSeeded, databasesFor } from '../support/databases';
import { WORKSPACE } from '../support/environment';
import { goodRow, toCsv, type Cells } from '../support/practice-files';
import { runToEnd, startProcess } from '../support/process';
import { openRows } from '../support/rows';

const isSoak = process.env.SOAK === 'on';
const ROWS = isSoak ? 60 : 40;
const SCRIPT = 'scripts/import.mjs';
const COUNT = `SELECT count(*) AS total FROM practices WHERE slug LIKE 'by-command-%'`;

function fileOf(name: string, rows: Cells[]): string {
  const file = path.join(WORKSPACE, name);
  fs.writeFileSync(file, toCsv(rows, ';'));
  return file;
}

const rows = (count: number): Cells[] =>
  Array.from({ length: count }, (_, index) => ({ ...goodRow(index), slug: `by-command-${index}`, delegation: '' }));

describe.each(databasesFor('sqlite'))('on %s', (client) => {
  it('checks, imports, is killed with -9 on its way, and in the end has everything once', async () => {
    const settings = await copyOfSeeded(client);
    const database = await openRows(settings);
    const written = async () => Number((await database.all<{ total: number }>(COUNT))[0]?.total);
    const broken = rows(20);
    broken[7] = { ...broken[7], kind: 'recipe' };

    const dry = await runToEnd([SCRIPT, fileOf(`broken-${client}.csv`, broken), '--dry-run'], settings);
    expect(dry.output).toContain('line 16, kind: must be one of policy, law, programme, partnership, tool');
    expect(dry.output).toContain('20 rows: 19 to be drafted, 0 to be updated, 0 as they are, 1 broken');
    expect(dry.output).toMatch(/100% \| 41\/41 lines checked/);
    expect(dry.code).toBe(1);
    expect(await written()).toBe(0);

    const file = fileOf(`good-${client}.csv`, rows(ROWS));
    const order = [SCRIPT, file, '--delegation', 'Gouvernement du Kenya'];
    const killed = await startProcess(order, settings);
    await killed.until(async () => (await written()) >= 5);
    await killed.end('SIGKILL');
    const half = await written();
    expect(half).toBeLessThan(ROWS);

    // tests/integration/imports asks for it in process.
    if (isSoak) {
      const busy = await runToEnd(order, settings);
      expect([busy.code, busy.output]).toEqual([1, expect.stringContaining('Another import is being written')]);
    }
    // Two minutes later.
    const [old] = client === 'sqlite' ? [Date.now() - 200_000] : [new Date(Date.now() - 200_000)];
    await database.all('UPDATE forum_imports SET alive_at = ?', [old]);
    const done = await runToEnd(order, settings);
    expect(done.output).toContain(`${ROWS} rows: ${ROWS - half} drafted, 0 updated, ${half} as they are, 0 broken`);
    expect([done.code, await written()]).toEqual([0, ROWS]);
    await database.close();
  });
});

it.each([
  ['without a file', [], /^Name one file/],
  ['of a file that is not there', ['no-such-file.csv'], /^no-such-file.csv: is no file/],
  ['in a language that there is not', ['a.csv', '--locale', 'de'], /^--locale: must be en, fr or es/],
  ['with an unknown option', ['a.csv', '--force'], /--force/],
])('%s it ends with one line that says why', async (_name, args, line) => {
  const { code, output } = await runToEnd([SCRIPT, ...args], {});
  expect([code, output]).toEqual([1, expect.stringMatching(line)]);
});
