/** That both sides answer the same, before anything is measured. */
import { FACTS } from '../workloads.mjs';

/** Reads from our side what the workloads ask for. */
export async function readFacts({ url }) {
  const { data } = JSON.parse(await read(url, FACTS.onePath));
  const { meta } = JSON.parse(await read(url, FACTS.listPath));
  return {
    slug: FACTS.slug,
    rareWord: FACTS.rareWord,
    country: data.countries[0].iso2,
    theme: data.thematicAreas[0].key,
    lastPage: meta.pagination.pageCount,
  };
}

/**
 * Reads the answer of both sides to a workload.
 *
 * @returns the two bodies, for comparison with every later answer
 * @throws Error when they do not say the same
 */
export async function readSameAnswers({ key, ours, stock }, facts, sides) {
  const bodies = { ours: await read(sides.ours.url, ours(facts)), stock: await read(sides.stock.url, stock(facts)) };
  const [here, there] = [essenceOf(bodies.ours), essenceOf(bodies.stock)];
  if (here.entries.length === 0) throw new Error(`${key}: found nothing, so there is nothing to measure`);
  if (JSON.stringify(here.entries) !== JSON.stringify(there.entries)) {
    throw new Error(`${key}: the two sides answer different entries, or in a different order`);
  }
  // One entry has a total only where it was found by a list.
  if (here.total !== undefined && here.total !== there.total) {
    throw new Error(`${key}: the two sides count differently, ${here.total} and ${there.total}`);
  }
  return bodies;
}

function essenceOf(body) {
  const { data, meta } = JSON.parse(body);
  const entries = [data].flat().map(({ documentId, title, countries, thematicAreas }) => ({
    documentId,
    title,
    countries: countries.map(({ iso2 }) => iso2),
    themes: thematicAreas.map(({ key }) => key),
  }));
  return { entries, total: meta.pagination?.total };
}

async function read(url, path) {
  const response = await fetch(`${url}${path}`);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${path} is answered ${response.status}: ${body.slice(0, 200)}`);
  return body;
}
