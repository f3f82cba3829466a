/** The run: prepare, start all sides, check that they answer the same, measure them in turn, judge. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { say } from '../../scripts/lib/project.mjs';
import { BAD_INPUTS, MOST_TO_PLAIN, MOST_WITH_EDITS, PLAIN_SEARCH, WORKLOADS } from '../workloads.mjs';
import { readFacts, readSameAnswers } from './answers.mjs';
import { prepareDatabases } from './databases.mjs';
import { editor, spareAll } from './edits.mjs';
import { measure, median, warmUp } from './measure.mjs';
import { SIDES, startBare, startCold, startStock, startWarm } from './sides.mjs';
import { spellAnew } from './load.mjs';
import { writeStockProject } from './stock-project.mjs';
import { printBadInputs, printTable } from './table.mjs';
import { WORKSPACE } from './workspace.mjs';

const START = { cold: startCold, warm: startWarm, stock: startStock };
/** How often each bad input is sent, one after the other. */
const BAD_TIMES = 40;

/** @returns the exit code */
export async function compare(options) {
  const workloads = chosen(WORKLOADS, ({ key }) => key, options.only, '--workloads');
  const names = chosen(Object.keys(SIDES), (name) => name, options.sides, '--sides');
  // The bare server is given what the platform answers.
  const needed = new Set([
    ...names.map((name) => SIDES[name].server),
    'cold',
    ...(names.includes('bare') ? ['warm'] : []),
  ]);

  writeStockProject();
  const databases = await prepareDatabases(options, needed.has('stock'));
  const servers = {};
  for (const [name, start] of Object.entries(START)) {
    if (needed.has(name)) servers[name] = await start(name === 'stock' ? databases.stock : databases.ours);
  }
  const facts = await readFacts(servers.cold);
  const results = [];
  for (const workload of workloads) {
    results.push(await measureWorkload(workload, { ...options, names, servers, facts }));
    printTable(results.slice(-1));
  }
  const badInputs = options.only.length === 0 ? await measureBadInputs(servers.cold) : [];
  await Promise.all(Object.values(servers).map((server) => server.stop()));
  await databases.close();

  const report = { measuredAt: new Date().toISOString(), node: process.version, cpus: os.cpus().length, ...options };
  fs.writeFileSync(
    path.join(WORKSPACE, 'results.json'),
    `${JSON.stringify({ ...report, results, badInputs }, null, 2)}\n`,
  );
  say(
    `\n${options.practices} generated practices on ${options.database}, ${options.connections} connections, ` +
      `${options.rounds} rounds of ${options.seconds} s, ${report.cpus} cores, Node ${report.node}`,
  );
  printTable(results);
  printBadInputs(badInputs);
  return judge(results, badInputs);
}

function chosen(all, keyOf, wanted, option) {
  const unknown = wanted.find((key) => !all.some((each) => keyOf(each) === key));
  if (unknown !== undefined) throw new Error(`${option}: there is no ${unknown}`);
  return all.filter((each) => wanted.length === 0 || wanted.includes(keyOf(each)));
}

/** Cold, warm, rest, stock, bare, cold, …: what slows the machine for a while slows all. */
async function measureWorkload(workload, { facts, names, servers, seconds, rounds, connections, edits }) {
  const asked = [...new Set(['cold', ...names])].filter((name) => name !== 'bare');
  const answers = await readSameAnswers(
    workload,
    asked.map((name) => ({ name, url: servers[SIDES[name].server].url, paths: workload[SIDES[name].paths](facts) })),
  );
  if (names.includes('bare')) answers.bare = answers.warm ?? answers.cold;
  const bare = names.includes('bare') ? await startBare(answers.bare) : undefined;

  const targets = names.map((name) => {
    const server = SIDES[name].server === 'bare' ? bare : servers[SIDES[name].server];
    const { isSpelledAnew } = SIDES[name];
    const { url, cpuMilliseconds } = server;
    return { name, server, asked: { url, cpuMilliseconds, connections, isSpelledAnew, requests: answers[name] } };
  });
  for (const target of targets) target.amount = await warmUp({ ...target.asked, seconds });

  const edited = edits > 0 ? targets.filter(({ name }) => name === 'cold' || name === 'warm') : [];
  const spared = spareAll(answers);
  const editors = new Map();
  for (const { name, server } of edited) {
    editors.set(name, await editor({ url: server.url, spared }));
  }

  const rows = Object.fromEntries(names.map((name) => [name, { runs: [], withEdits: [] }]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, amount, asked: target } of targets) {
      rows[name].runs.push(await measure({ ...target, amount }));
      if (!editors.has(name)) continue;
      const stop = editors.get(name).start(edits);
      const run = await measure({ ...target, amount });
      rows[name].withEdits.push({ ...run, editsPerSecond: await stop() });
    }
    say(`${workload.key}: round ${round} of ${rounds}`);
  }
  const sides = {};
  for (const { name, server } of targets) {
    const { runs, withEdits } = rows[name];
    sides[name] = { ...mediansOf(runs), residentMegabytes: server.residentMegabytes(), runs };
    if (withEdits.length > 0) sides[name].withEdits = { ...mediansOf(withEdits), runs: withEdits };
  }
  await bare?.stop();
  const { key, title, leastToStock, leastToBare } = workload;
  return { key, title, leastToStock, leastToBare, sides, ratios: ratiosOf(rows) };
}

function mediansOf(runs) {
  return Object.fromEntries(Object.keys(runs[0]).map((figure) => [figure, median(runs.map((run) => run[figure]))]));
}

/** The medians of the ratios of the pairs. */
function ratiosOf(rows) {
  const ratio = (one, other) =>
    rows[one] && rows[other]
      ? median(rows[one].runs.map(({ perSecond }, round) => perSecond / rows[other].runs[round].perSecond))
      : undefined;
  return {
    coldToStock: ratio('cold', 'stock'),
    restToStock: ratio('rest', 'stock'),
    warmToBare: ratio('warm', 'bare'),
  };
}

/** One after the other, each spelled anew: how long the slowest half takes at least. */
async function measureBadInputs({ url }) {
  let number = 0;
  const timeOf = async (path) => {
    const took = [];
    let status;
    for (let time = 0; time < BAD_TIMES; time += 1) {
      const begun = performance.now();
      const response = await fetch(`${url}${spellAnew(path, (number += 1))}`);
      await response.arrayBuffer();
      took.push(performance.now() - begun);
      ({ status } = response);
    }
    return { status, milliseconds: median(took) };
  };
  await timeOf(PLAIN_SEARCH);
  const plain = await timeOf(PLAIN_SEARCH);
  const measured = [{ input: 'a plain search', ...plain, ratio: 1 }];
  for (const [input, query] of Object.entries(BAD_INPUTS)) {
    const bad = await timeOf(`/api/catalogue?type=practice&${query}`);
    measured.push({ input, ...bad, ratio: bad.milliseconds / plain.milliseconds });
  }
  return measured;
}

function judge(results, badInputs) {
  const wanted = results.flatMap(({ key, ratios, leastToStock, leastToBare }) => [
    { what: `${key} to stock`, is: ratios.coldToStock, least: leastToStock },
    { what: `${key} to a bare server`, is: ratios.warmToBare, least: leastToBare },
  ]);
  let code = 0;
  for (const { what, is, least } of wanted) {
    if (is === undefined || least === undefined) continue;
    say(`${what}: ${is.toFixed(2)}, at least ${least} wanted: ${is < least ? 'NOT MET' : 'met'}`);
    if (is < least) code = 1;
  }
  for (const { key, sides } of results) {
    for (const [name, { p99, withEdits }] of Object.entries(sides)) {
      if (withEdits === undefined) continue;
      const times = withEdits.p99 / p99;
      const isMet = times <= MOST_WITH_EDITS;
      say(
        `${key} ${name}, p99 with edits: ${times.toFixed(2)} times, at most ${MOST_WITH_EDITS} wanted: ${isMet ? 'met' : 'NOT MET'}`,
      );
      if (!isMet) code = 1;
    }
  }
  for (const { input, status, ratio } of badInputs) {
    if (ratio <= MOST_TO_PLAIN && status < 500) continue;
    say(`${input}: answered ${status}, ${ratio.toFixed(1)} times as slow as a plain search: NOT MET`);
    code = 1;
  }
  return code;
}
