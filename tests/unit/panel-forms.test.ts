import fs from 'node:fs';
import path from 'node:path';
import { TYPE_FORMS } from '../../src/panel/forms';

const API = path.resolve(__dirname, '..', '..', 'src', 'api');
const types = fs.readdirSync(API);

const readSchema = (type: string) =>
  JSON.parse(fs.readFileSync(path.join(API, type, 'content-types', type, 'schema.json'), 'utf8')) as {
    info: { displayName: string };
    attributes: Record<string, unknown>;
  };

describe('the forms of the panel', () => {
  it('are there for every type, and for no other', () => {
    expect(Object.keys(TYPE_FORMS).sort()).toEqual([...types].sort());
  });

  it.each(types)('%s has every field once, under the name of its schema', (type) => {
    const { info, attributes } = readSchema(type);
    const form = TYPE_FORMS[type];
    expect(form?.displayName).toBe(info.displayName);
    const fields = form?.groups.flatMap(({ rows }) => rows.flatMap((row) => row.map(([name]) => name))) ?? [];
    expect([...fields].sort()).toEqual(Object.keys(attributes).sort());
  });
});
