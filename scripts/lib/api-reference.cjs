/** Writes the OpenAPI document as a page to read. CommonJS, so that the tests can load it too. */

const OWN_TYPE = /^Api/;

/**
 * @param {object} document what `/api/openapi.json` answers
 * @returns {string} Markdown
 */
function renderReference({ paths, components }) {
  const schemas = components.schemas ?? {};
  const names = Object.keys(schemas).sort();
  const types = names.filter((name) => OWN_TYPE.test(name));
  const parts = names.filter((name) => !OWN_TYPE.test(name) && name !== 'Error');
  return [
    '# Reference of the content API',
    '',
    'Written by `npm run docs:api` from the OpenAPI document that the platform serves at `/api/openapi.json`; do not edit.',
    'How the pieces are used is told in [the guide for frontends](guide-frontends.md).',
    '',
    '## Paths',
    '',
    '| | Path below `/api` | Does | Parameters |',
    '|---|---|---|---|',
    ...Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(
        ([method, operation]) =>
          `| ${method.toUpperCase()} | \`${path}\` | ${operation.summary} | ${parametersOf(operation)} |`,
      ),
    ),
    '',
    '## Entries',
    '',
    ...types.flatMap((name) => section(name, schemas[name])),
    '## Parts of entries',
    '',
    ...parts.flatMap((name) => section(name, schemas[name])),
    '## Refusals',
    '',
    'Whatever is refused is answered in one shape; `error` has `status`, `name`, `message` and mostly `details`.',
    '',
    ...section('Error', schemas.Error),
  ].join('\n');
}

function parametersOf({ parameters = [], requestBody }) {
  const names = parameters.map(({ name }) => `\`${name}\``);
  if (requestBody) names.push('application/json' in requestBody.content ? 'JSON body' : 'form');
  return names.join(', ') || '–';
}

function section(name, { properties = {}, required = [] }) {
  return [
    `### ${titleOf(name)}`,
    '',
    '| Attribute | Type | |',
    '|---|---|---|',
    ...Object.entries(properties).map(
      ([key, schema]) =>
        `| \`${key}\`${required.includes(key) ? '' : ' ?'} | ${typeOf(schema)} | ${escape(schema.description ?? '')} |`,
    ),
    '',
  ];
}

/** `ApiCallForActionCallForActionDocument` repeats the type: "Call for action". */
function titleOf(name) {
  const bare = name.replace(/^(Api|Plugin)/, '').replace(/(Document|Entry)$/, '');
  const half = bare.slice(0, bare.length / 2);
  const words = (half + half === bare ? half : bare).replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function typeOf({ $ref, anyOf, type, items, enum: values, format }) {
  if ($ref)
    return `[${titleOf($ref.split('/').pop())}](#${titleOf($ref.split('/').pop()).toLowerCase().replace(/ /g, '-')})`;
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (values) return values.map((value) => `\`${value}\``).join(' ');
  const name = [type ?? 'any']
    .flat()
    .filter((each) => each !== 'null')
    .join(' or ');
  if (name === 'array' && items) return `list of ${typeOf(items)}`;
  return (
    [name, format].filter(Boolean).join(', ') + ([type].flat().includes('null') && name !== 'null' ? ' or null' : '')
  );
}

function escape(text) {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
}

module.exports = { renderReference };
