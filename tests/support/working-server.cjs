/**
 * The built platform as a server process that also does what it is told: through the Document Service, so that what
 * is tested is what the panel, imports and jobs write through. At `WORK_PORT`:
 *
 *   {"steps": [{"uid", "action", "params"}]}  does them, several in one transaction → {"done": [documentId]}
 *   {"check": true}                           compares the catalogue with the documents → {"differences": []}
 *
 * What is not allowed is told as {"refused": "name: message"}.
 */
const http = require('node:http');
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const ROOT = path.resolve(__dirname, '..', '..');

async function work(strapi, { steps, check }) {
  if (check) return { differences: await strapi.plugin('catalogue').service('projection').check() };
  const done = [];
  const doAll = async () => {
    for (const { uid, action, params } of steps) {
      const result = await strapi.documents(uid)[action](params);
      done.push(result?.documentId);
    }
  };
  await (steps.length === 1 ? doAll() : strapi.db.transaction(doAll));
  return { done };
}

(async () => {
  const strapi = await createStrapi({ appDir: ROOT, distDir: path.join(ROOT, 'dist') }).start();
  http
    // No connection is closed for being idle, while somebody begins to ask by it.
    .createServer({ keepAliveTimeout: 0 }, async (request, response) => {
      let asked = '';
      for await (const part of request) asked += part;
      const answer = await work(strapi, JSON.parse(asked)).catch(({ name, message }) => ({
        refused: `${name}: ${message}`,
      }));
      response.end(JSON.stringify(answer));
    })
    .listen(Number(process.env.WORK_PORT), '127.0.0.1');
})();
