/**
 * Measures this platform against a stock Strapi project with the same content types and the same rows.
 * See bench/README.md.
 */
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/lib/build.mjs';
import { ensureInstalled } from '../scripts/lib/install.mjs';
import { fail } from '../scripts/lib/project.mjs';

/** Each option with its default, its least and its greatest value: a run is bounded in count and time. */
const OPTIONS = {
  practices: [10_000, 100, 200_000],
  seconds: [5, 1, 60],
  rounds: [3, 1, 20],
  connections: [20, 1, 200],
  edits: [5, 0, 50],
};

const options = readArguments();
ensureInstalled();
await ensureBuilt();

// Only now: it needs packages that `ensureInstalled` may have had to install.
const { compare } = await import('./lib/compare.mjs');
try {
  process.exitCode = await compare(options);
} catch (error) {
  fail(`bench: ${error.message}`);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        ...Object.fromEntries(
          Object.entries(OPTIONS).map(([name, [value]]) => [name, { type: 'string', default: String(value) }]),
        ),
        workloads: { type: 'string', default: '' },
        sides: { type: 'string', default: '' },
        database: { type: 'string', default: 'sqlite' },
      },
    });
    const numbers = Object.entries(OPTIONS).map(([name, [, least, most]]) => {
      const number = /^\d{1,7}$/.test(values[name]) ? Number(values[name]) : NaN;
      if (!(number >= least && number <= most))
        throw new Error(`--${name}: must be a whole number from ${least} to ${most}`);
      return [name, number];
    });
    if (!['sqlite', 'postgres'].includes(values.database)) throw new Error('--database: must be sqlite or postgres');
    const [only, sides] = [values.workloads, values.sides].map((list) => list.split(',').filter(Boolean));
    return { ...Object.fromEntries(numbers), database: values.database, only, sides };
  } catch (error) {
    return fail(error.message);
  }
}
