import type { Core } from '@strapi/strapi';
import { notFound } from '../shared/errors';
import { requestLanguage } from '../shared/language';
import type { Organisation } from '../shared/organisation';
import { ruleText } from '../shared/rules';
import { findImport, findImports, type Import } from './import.repository';
import { interruptImports } from './interrupt-imports';

/** A page of the imports, the newest first, without their problems. */
export async function listImports(strapi: Core.Strapi, query: { page: number; pageSize: number }) {
  await interruptImports(strapi);
  const { rows, total } = await findImports(strapi, query);
  const delegations = await findDelegations(strapi, rows);
  return { data: rows.map((row) => presentImport(row, delegations)), total };
}

/** An import with what is wrong in its file, in the language of the officer. @throws NotFoundError */
export async function readImport(strapi: Core.Strapi, documentId: string) {
  await interruptImports(strapi);
  const stored = await findImport(strapi, documentId);
  if (stored === null || stored.state === 'uploading') throw notFound();
  const locale = requestLanguage();
  const problems = (stored.problems ?? []).map((problem) => ({
    ...problem,
    message: ruleText(problem.message, locale),
  }));
  return { ...presentImport(stored, await findDelegations(strapi, [stored])), problems };
}

function presentImport(stored: Import, delegations: Map<string, Organisation>) {
  const { documentId, fileName, state, isDryRun, uploadedAt, checkedAt, finishedAt, lines, line, counts } = stored;
  const owner = stored.delegation === null ? undefined : delegations.get(stored.delegation);
  return {
    documentId,
    fileName,
    delegation: owner && {
      documentId: owner.documentId,
      names: { en: owner.name, fr: owner.nameFr, es: owner.nameEs },
    },
    state,
    isDryRun,
    uploadedAt,
    checkedAt,
    finishedAt,
    lines,
    line,
    counts,
  };
}

async function findDelegations(strapi: Core.Strapi, imports: Import[]): Promise<Map<string, Organisation>> {
  const documentId = { $in: imports.flatMap(({ delegation }) => delegation ?? []) };
  const rows: Organisation[] = await strapi.db
    .query('api::organisation.organisation')
    .findMany({ where: { documentId } as never });
  return new Map(rows.map((row) => [row.documentId, row]));
}
