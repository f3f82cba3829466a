/** That all sides answer the same, before anything is measured. */
import { listPath, samplePages } from '../workloads.mjs';

/** Reads from our side what the workloads ask for. */
export async function readFacts({ url }) {
  const first = await readJson(url, listPath(1));
  const lastPage = first.meta.pagination.pageCount;
  const cards = [];
  for (const page of samplePages(lastPage)) {
    const { data } = await readJson(url, listPath(page));
    cards.push(data.find(({ countries, thematicAreas }) => countries.length > 0 && thematicAreas.length > 0));
  }
  return {
    lastPage,
    slugs: cards.map(({ slug }) => slug),
    pairs: cards.map(({ countries, thematicAreas }) => ({ country: countries[0].iso2, theme: thematicAreas[0].key })),
  };
}

/**
 * Reads the answers of the sides to a workload.
 *
 * @param sides with the paths that each is asked for
 * @returns `{path, body, headers}` by side, for comparison with every later answer
 * @throws Error when they do not say the same
 */
export async function readSameAnswers({ key, isRanked }, sides) {
  const answers = {};
  for (const { name, url, paths } of sides) {
    answers[name] = [];
    for (const path of paths) answers[name].push({ path, ...(await read(url, path)) });
  }
  const [[name, ours], ...others] = Object.entries(answers);
  for (const [other, theirs] of others) {
    ours.forEach(({ body }, place) => {
      const [here, there] = [essenceOf(body), essenceOf(theirs[place].body)];
      if (here.entries.length === 0) throw new Error(`${key}: found nothing, so there is nothing to measure`);
      if (!isRanked && JSON.stringify(here.entries) !== JSON.stringify(there.entries)) {
        throw new Error(`${key}: ${name} and ${other} answer different entries, or in a different order`);
      }
      // One entry has a total only where it was found by a list.
      if (here.total !== undefined && there.total !== undefined && here.total !== there.total) {
        throw new Error(`${key}: ${name} and ${other} count differently, ${here.total} and ${there.total}`);
      }
    });
  }
  return answers;
}

/** @returns the documentIds of all that an answer names */
export function documentIdsIn(body) {
  return [...body.toString('utf8').matchAll(/"documentId":"(\w+)"/g)].map(([, documentId]) => documentId);
}

function essenceOf(body) {
  const { data, meta } = JSON.parse(body.toString('utf8'));
  const entries = [data].flat().map(({ documentId, title, countries, thematicAreas }) => ({
    documentId,
    title,
    countries: countries.map(({ iso2 }) => iso2),
    themes: thematicAreas.map(({ key }) => key),
  }));
  return { entries, total: meta.pagination?.total };
}

async function readJson(url, path) {
  return JSON.parse((await read(url, path)).body.toString('utf8'));
}

async function read(url, path) {
  const response = await fetch(`${url}${path}`, { headers: { 'accept-encoding': 'identity' } });
  const body = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`${path} is answered ${response.status}: ${body.subarray(0, 200)}`);
  const headers = Object.fromEntries(response.headers);
  for (const name of ['connection', 'content-length', 'date', 'keep-alive']) delete headers[name];
  return { body, headers };
}
