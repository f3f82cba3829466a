import fs from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** A file of a multipart request, as formidable leaves it. */
interface Received {
  filepath: string;
  originalFilename: string | null;
}

const begins =
  (...signatures: number[][]) =>
  (head: Buffer) =>
    signatures.some((signature) => signature.every((byte, index) => head[index] === byte));

const ZIP = begins([0x50, 0x4b, 0x03, 0x04]);
/** Text has no zero bytes; what begins with a tag would be taken for a page by whoever opens it. */
const TEXT = (head: Buffer) => !head.includes(0) && !/^\s*(\uFEFF\s*)?</.test(head.toString('utf8'));

/** How a file of each kind that the media library takes begins. */
const KINDS: Record<string, (head: Buffer) => boolean> = {
  '.png': begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  '.jpg': begins([0xff, 0xd8, 0xff]),
  '.jpeg': begins([0xff, 0xd8, 0xff]),
  '.gif': begins([0x47, 0x49, 0x46, 0x38]),
  '.pdf': begins([0x25, 0x50, 0x44, 0x46, 0x2d]),
  '.doc': begins([0xd0, 0xcf, 0x11, 0xe0]),
  '.docx': ZIP,
  '.xlsx': ZIP,
  '.pptx': ZIP,
  '.odt': ZIP,
  '.ods': ZIP,
  '.odp': ZIP,
  '.csv': TEXT,
  '.txt': TEXT,
};

const HEAD = 4096;

/**
 * Refuses a file that is not what its name says, whatever the route. Strapi believes name and declared
 * type where it does not recognise the content, so a page renamed to .png would be kept and served
 * (CVE-2026-22707); and its refusal does not say which of several files it means.
 *
 * Whatever becomes of the request, its files leave the temp folder. Strapi takes away those of the
 * field `files` only, and only where nothing was refused: not even a missing session.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const files = Object.values((ctx.request as { files?: Record<string, Received | Received[]> }).files ?? {}).flat();
    try {
      for (const file of files) await check(file);
      await next();
    } finally {
      await Promise.all(files.map(({ filepath }) => remove(strapi, filepath)));
    }
  };

/** That a file cannot be removed is the operator's concern, not the sender's. */
async function remove(strapi: Core.Strapi, filepath: string): Promise<void> {
  await fs
    .rm(filepath, { force: true })
    .catch((error: Error) => strapi.log.error(`A file of an upload is still in the temp folder: ${error.message}`));
}

async function check({ filepath, originalFilename }: Received): Promise<void> {
  const name = path.basename(originalFilename ?? 'unnamed');
  const isKind = KINDS[path.extname(name).toLowerCase()];
  if (isKind === undefined) refuse(name, `is none of the kinds that are taken: ${Object.keys(KINDS).join(', ')}`);
  if (!isKind(await readHead(filepath))) refuse(name, 'is not what its name says');
}

async function readHead(filepath: string): Promise<Buffer> {
  const file = await fs.open(filepath);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuse(name: string, rule: string): never {
  throw new errors.ValidationError(`${name}: ${rule}`, {
    errors: [{ path: ['files', name], message: rule, name: 'ValidationError' }],
  });
}
