/** The run: prepare, start both, check that they answer the same, measure them in turn, judge. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { say } from '../../scripts/lib/project.mjs';
import { WORKLOADS } from '../workloads.mjs';
import { readFacts, readSameAnswers } from './answers.mjs';
import { differenceOfIndexes, prepareDatabases } from './databases.mjs';
import { measure, median, warmUp } from './measure.mjs';
import { printTable } from './table.mjs';
import { startOurs, startStock } from './sides.mjs';
import { writeStockProject } from './stock-project.mjs';
import { WORKSPACE } from './workspace.mjs';

/** @returns the exit code */
export async function compare({ practices, seconds, rounds, connections, only }) {
  const unknown = only.find((key) => !WORKLOADS.some((workload) => workload.key === key));
  if (unknown !== undefined) throw new Error(`--workloads: there is no ${unknown}`);
  const workloads = WORKLOADS.filter(({ key }) => only.length === 0 || only.includes(key));

  writeStockProject();
  const databases = await prepareDatabases(practices);
  const sides = { ours: await startOurs(databases.ours), stock: await startStock(databases.stock) };
  say(`Indexes that only ours has: ${differenceOfIndexes(databases.ours, databases.stock).join(', ')}`);
  say(`Indexes that only stock has: ${differenceOfIndexes(databases.stock, databases.ours).join(', ') || 'none'}`);

  const facts = await readFacts(sides.ours);
  const results = [];
  for (const workload of workloads) {
    const bodies = await readSameAnswers(workload, facts, sides);
    results.push(await measureInTurn(workload, { facts, sides, bodies, seconds, rounds, connections }));
  }
  await Promise.all(Object.values(sides).map((side) => side.stop()));

  const report = {
    measuredAt: new Date().toISOString(),
    node: process.version,
    cpus: os.cpus().length,
    practices,
    seconds,
    rounds,
    connections,
    facts,
    results,
  };
  fs.writeFileSync(path.join(WORKSPACE, 'results.json'), `${JSON.stringify(report, null, 2)}\n`);
  printTable(report);
  return judge(results);
}

/** Ours, stock, ours, stock, …: what slows the machine for a while slows both. */
async function measureInTurn(
  { key, title, leastRatio, ...paths },
  { facts, sides, bodies, seconds, rounds, connections },
) {
  const targets = Object.fromEntries(
    Object.entries(sides).map(([name, { url, cpuMilliseconds }]) => [
      name,
      { url: `${url}${paths[name](facts)}`, body: bodies[name], connections, seconds, cpuMilliseconds },
    ]),
  );
  const amounts = {};
  for (const [name, target] of Object.entries(targets)) amounts[name] = await warmUp(target);

  const taken = { ours: [], stock: [] };
  const resident = {};
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of Object.keys(sides)) {
      taken[name].push(await measure({ ...targets[name], amount: amounts[name] }));
      resident[name] = sides[name].residentMegabytes();
    }
    const rates = Object.entries(taken).map(([name, runs]) => `${name} ${runs.at(-1).perSecond.toFixed(1)}/s`);
    say(`${key} round ${round} of ${rounds}: ${rates.join(', ')}`);
  }
  const summary = Object.fromEntries(
    Object.entries(taken).map(([name, runs]) => [
      name,
      {
        ...Object.fromEntries(
          ['perSecond', 'p50', 'p99', 'cpuMs'].map((figure) => [figure, median(runs.map((run) => run[figure]))]),
        ),
        bytes: Buffer.byteLength(bodies[name]),
        residentMegabytes: resident[name],
      },
    ]),
  );
  const ratio = median(taken.ours.map(({ perSecond }, round) => perSecond / taken.stock[round].perSecond));
  return { key, title, leastRatio, ratio, ...summary, rounds: taken };
}

function judge(results) {
  const missed = results.filter(({ ratio, leastRatio }) => leastRatio !== undefined && ratio < leastRatio);
  for (const { key, ratio, leastRatio } of results.filter((result) => result.leastRatio !== undefined)) {
    say(
      `${key}: ${ratio.toFixed(2)} times stock, at least ${leastRatio} wanted: ${ratio < leastRatio ? 'NOT MET' : 'met'}`,
    );
  }
  return missed.length === 0 ? 0 : 1;
}
