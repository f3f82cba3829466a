import type { Core } from '@strapi/strapi';
import { writeJournal, type Actor } from '../journal';
import { fileTooLarge, invalidFields } from '../shared/errors';
import { rule } from '../shared/rules';
import { deleteImport, insertImport, insertPart, setLines, type Import } from './import.repository';

const MEGABYTE = 1024 * 1024;
export const LARGEST_FILE = 20 * MEGABYTE;
/** In characters. */
const PART = 64 * 1024;

/**
 * Keeps a file, a piece at a time, for as long as it takes to check and to import it.
 *
 * @param chunks the bytes of the file: text in UTF-8
 * @returns documentId of the import, which nobody has begun yet
 * @throws ValidationError where it is empty or no text, PayloadTooLarge over 20 MB; nothing of it is kept then
 */
export async function uploadImport(
  strapi: Core.Strapi,
  about: Pick<Import, 'fileName' | 'delegation'>,
  chunks: AsyncIterable<Uint8Array>,
  actor: Actor,
): Promise<string> {
  const documentId = await insertImport(strapi, about);
  try {
    const { lines, characters } = await keepParts(strapi, documentId, chunks);
    if (characters === 0) throw invalidFields([{ path: ['file'], message: rule('empty-file') }]);
    await setLines(strapi, documentId, lines);
    await writeJournal(strapi, { subjectType: 'import', subjectKey: documentId, event: 'upload', actor });
    return documentId;
  } catch (error) {
    await deleteImport(strapi, documentId);
    throw error;
  }
}

async function keepParts(strapi: Core.Strapi, documentId: string, chunks: AsyncIterable<Uint8Array>) {
  let waiting = '';
  let position = 0;
  let characters = 0;
  let lines = 0;
  let isOpen = false;
  const keep = async (content: string) => {
    if (content === '') return;
    await insertPart(strapi, documentId, position, content);
    position += 1;
    characters += content.length;
    lines += content.split('\n').length - 1;
    isOpen = !content.endsWith('\n');
  };
  for await (const text of decode(chunks)) {
    waiting += text;
    if (waiting.length < PART) continue;
    // The second half of a line break may still be to come.
    const end = waiting.endsWith('\r') ? waiting.length - 1 : waiting.length;
    await keep(withLineFeeds(waiting.slice(0, end)));
    waiting = waiting.slice(end);
  }
  await keep(withLineFeeds(waiting));
  // The last line need not have an end.
  return { lines: isOpen ? lines + 1 : lines, characters };
}

async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // Takes away a byte order mark, and throws at what is no UTF-8.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const toText = (chunk?: Uint8Array) => {
    try {
      const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      if (!text.includes('\0')) return text;
    } catch {
      // Told below, like the other way of not being text.
    }
    throw invalidFields([{ path: ['file'], message: rule('utf-8') }]);
  };
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > LARGEST_FILE) throw fileTooLarge(LARGEST_FILE / MEGABYTE);
    yield toText(chunk);
  }
  yield toText();
}

/** One kind of line break, so that lines are counted as an editor counts them. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
