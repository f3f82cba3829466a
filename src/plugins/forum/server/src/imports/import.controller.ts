/** HTTP of the panel's imports. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { fileTooLarge, invalidFields, wrongType } from '../shared/errors';
import { documentId, readInput } from '../shared/input';
import { requestLanguage } from '../shared/language';
import { actorOf, officerOf } from '../shared/officer';
import { paginationOf, paging } from '../shared/query';
import { bodyOf, keyOf } from '../shared/request';
import { rule } from '../shared/rules';
import { findTextProblem } from '../shared/text';
import { workInBackground } from './background';
import { isDelegation } from './directory';
import { listImports, readImport } from './read-imports';
import { startImport } from './start-import';
import { templateFor } from './template';
import { LARGEST_FILE, uploadImport } from './upload-import';

/** Left alone by the parser of bodies, which would read a text into memory, and not a long one. */
const BYTES = 'application/octet-stream';
const MEGABYTE = 1024 * 1024;

const listQuery = z.strictObject({ page: paging.page, pageSize: paging.pageSize });
const uploadQuery = z.strictObject({
  name: z
    .string(rule('text'))
    .trim()
    .min(1, rule('least', 1))
    .max(200, rule('most', 200))
    .refine((value) => findTextProblem(value) === undefined, rule('invisible')),
  delegation: documentId.optional(),
  locale: z.string().optional(),
});
const runBody = z.strictObject({ dryRun: z.boolean(rule('boolean')).default(false) });

export const importController = ({ strapi }: { strapi: Core.Strapi }) => {
  const start = async (ctx: Context, key: string, isDryRun: boolean) => {
    const turn = await startImport(strapi, key, { isDryRun }, actorOf(officerOf(ctx)));
    workInBackground(strapi, key, turn);
    ctx.body = { data: await readImport(strapi, key) };
  };
  return {
    async find(ctx: Context) {
      const query = readInput(listQuery, ctx.query);
      const { data, total } = await listImports(strapi, query);
      ctx.body = { data, meta: { pagination: paginationOf(query, total) } };
    },

    async findOne(ctx: Context) {
      ctx.body = { data: await readImport(strapi, keyOf(ctx)) };
    },

    /** Takes the bytes of the file as the body, and begins the dry run. */
    async create(ctx: Context) {
      const { name, delegation = null } = readInput(uploadQuery, ctx.query);
      if (delegation !== null && !(await isDelegation(strapi, delegation))) {
        throw invalidFields([{ path: ['delegation'], message: rule('no-delegation') }]);
      }
      if (ctx.is(BYTES) === false) throw wrongType(BYTES);
      if (Number(ctx.get('Content-Length')) > LARGEST_FILE) throw fileTooLarge(LARGEST_FILE / MEGABYTE);
      const key = await uploadImport(strapi, { fileName: name, delegation }, ctx.req, actorOf(officerOf(ctx)));
      await start(ctx, key, true);
      ctx.status = 201;
    },

    async run(ctx: Context) {
      const { dryRun } = readInput(runBody, bodyOf(ctx) ?? {});
      await start(ctx, keyOf(ctx), dryRun);
      ctx.status = 202;
    },

    async template(ctx: Context) {
      ctx.set('Content-Type', 'text/csv; charset=utf-8');
      ctx.set('Content-Disposition', 'attachment; filename="practices.csv"');
      ctx.body = templateFor(requestLanguage());
    },
  };
};
