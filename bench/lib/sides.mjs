/** Those that are compared, each started as its operator would. */
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/lib/project.mjs';
import { startServer } from './server.mjs';
import { STOCK_PROJECT, WORKSPACE } from './workspace.mjs';

/**
 * How ours is asked and what with:
 *
 *   paths           which of a workload's
 *   server          which process answers
 *   isSpelledAnew   no two requests are alike
 */
export const SIDES = {
  cold: { paths: 'ours', server: 'cold', isSpelledAnew: true },
  warm: { paths: 'ours', server: 'warm' },
  rest: { paths: 'rest', server: 'cold', isSpelledAnew: true },
  stock: { paths: 'stock', server: 'stock' },
  bare: { paths: 'ours', server: 'bare' },
};

const SERVE = [path.join(ROOT, 'scripts', 'serve.mjs')];

/** Nothing is kept. */
export function startCold(database) {
  const settings = { ...database, ANSWER_MEMORY_MB: '0' };
  return startServer({ name: 'cold', script: SERVE, cwd: ROOT, settings });
}

export function startWarm(database) {
  return startServer({ name: 'warm', script: SERVE, cwd: ROOT, settings: database });
}

export function startStock(database) {
  const strapi = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  return startServer({ name: 'stock', script: [strapi, 'start'], cwd: STOCK_PROJECT, settings: database });
}

/** @param answers `{path, headers, body}` */
export function startBare(answers) {
  const file = path.join(WORKSPACE, 'answers.json');
  const entries = answers.map(({ path: address, headers, body }) => [
    address,
    { headers, body: body.toString('utf8') },
  ]);
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries(entries)));
  return startServer({ name: 'bare', script: [path.join(ROOT, 'bench', 'lib', 'bare.mjs'), file], cwd: ROOT });
}
