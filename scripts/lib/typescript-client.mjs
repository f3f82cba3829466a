/** Makes the types of the client. */
import toTypes, { astToString } from 'openapi-typescript';

/**
 * @param {object} document what `/api/openapi.json` answers
 * @returns {Promise<string>} TypeScript
 */
export async function renderTypes(document) {
  const types = await toTypes(withoutExamples(document), { alphabetize: true, silent: true });
  return `// Written by \`npm run client\` from the OpenAPI document of the platform; do not edit.\n\n${astToString(types)}`;
}

/** Answers of the demonstration content are no types, and where the platform is reached is for its clients to know. */
function withoutExamples({ servers: _servers, ...document }) {
  return JSON.parse(
    JSON.stringify(document, (key, value) => (key === 'examples' || key === '$schema' ? undefined : value)),
  );
}
