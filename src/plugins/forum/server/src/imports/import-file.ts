import fs from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Locale } from '../../../../../content-api/locales';
import { SYSTEM } from '../journal';
import { ruleText } from '../shared/rules';
import { openDirectory } from './directory';
import { findImport, type Import } from './import.repository';
import { startImport } from './start-import';
import { uploadImport } from './upload-import';
import { workOnImport } from './work-on-import';

interface Order {
  /** Where it is, from the root of the machine. */
  file: string;
  isDryRun: boolean;
  /** Name or documentId of the delegation on whose behalf rows are drafted that name none. */
  delegation: string | null;
  locale: Locale;
}

interface Terminal {
  progress: { begin(what: string, total: number): void; step(by: number): void; end(): void };
  say: (line: string) => void;
}

/**
 * Imports a file for the command line, in the same way as the panel does, where it can be read of afterwards.
 *
 * @returns how many rows are broken
 */
export async function importFile(
  strapi: Core.Strapi,
  { file, isDryRun, delegation, locale }: Order,
  { progress, say }: Terminal,
): Promise<number> {
  const about = {
    fileName: path.basename(file),
    delegation: delegation === null ? null : await findDelegation(strapi, delegation, locale),
  };
  const documentId = await uploadImport(strapi, about, fs.createReadStream(file), SYSTEM);

  const go = async (dry: boolean, what: string): Promise<Import> => {
    const turn = await startImport(strapi, documentId, { isDryRun: dry }, SYSTEM);
    const { lines } = (await findImport(strapi, documentId)) as Import;
    let line = 0;
    progress.begin(what, lines);
    await workOnImport(strapi, documentId, turn, {
      onRow: (report) => {
        progress.step(report.line - line);
        ({ line } = report);
      },
    });
    progress.step(lines - line);
    progress.end();
    return (await findImport(strapi, documentId)) as Import;
  };

  const checked = await go(true, 'lines checked');
  for (const { line, column, message } of checked.problems ?? []) {
    say(`line ${line}${column === null ? '' : `, ${column}`}: ${ruleText(message, locale)}`);
  }
  const done = isDryRun ? checked : await go(false, 'lines imported');
  const { rows = 0, created = 0, updated = 0, same = 0, broken = 0, problems = 0 } = done.counts ?? {};
  const [made, changed] = isDryRun ? ['to be drafted', 'to be updated'] : ['drafted', 'updated'];
  say(`${rows} rows: ${created} ${made}, ${updated} ${changed}, ${same} as they are, ${broken} broken`);
  return Math.max(broken, problems);
}

async function findDelegation(strapi: Core.Strapi, name: string, locale: Locale): Promise<string> {
  const directory = await openDirectory(strapi, () => false);
  const found = await directory.find('delegation', name, locale);
  if ('problem' in found) throw new Error(`--delegation: ${ruleText(found.problem, locale)}`);
  return found.documentId;
}
