import fs from 'node:fs';
import path from 'node:path';
import { TYPE_FORMS } from '../../src/panel/forms';

interface Schema {
  info: { displayName: string; singularName: string };
  attributes: Record<string, unknown>;
  /** What the platform keeps by itself, and no form shows. */
  config?: { attributes: Record<string, { hidden?: boolean }> };
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

const SOURCES = path.resolve(__dirname, '..', '..', 'src');
const schemas = fs
  .readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)content-types\/[^/]+\/schema\.json$/.test(file))
  .map((file) => JSON.parse(fs.readFileSync(path.join(SOURCES, file), 'utf8')) as Schema)
  .filter(({ pluginOptions }) => pluginOptions?.['content-manager']?.visible !== false);
const types = schemas.map(({ info }) => info.singularName);
const readSchema = (type: string) => schemas.find(({ info }) => info.singularName === type) as Schema;

describe('the forms of the panel', () => {
  it('are there for every type, and for no other', () => {
    expect(Object.keys(TYPE_FORMS).sort()).toEqual([...types].sort());
  });

  it.each(types)('%s has every field once, under the name of its schema', (type) => {
    const { info, attributes, config } = readSchema(type);
    const form = TYPE_FORMS[type];
    expect(form?.displayName).toBe(info.displayName);
    const fields = form?.groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(([name]) => name))) ?? [];
    const shown = Object.keys(attributes).filter((name) => config?.attributes[name]?.hidden !== true);
    expect([...fields].sort()).toEqual(shown.sort());
  });
});
