/** The two that are compared, each started as its operator would. */
import path from 'node:path';
import { ROOT } from '../../scripts/lib/project.mjs';
import { startServer } from './server.mjs';
import { STOCK_PROJECT } from './workspace.mjs';

export function startOurs(database) {
  return startServer({ name: 'ours', script: [path.join(ROOT, 'scripts', 'serve.mjs')], cwd: ROOT, database });
}

export function startStock(database) {
  const strapi = path.join(ROOT, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  return startServer({ name: 'stock', script: [strapi, 'start'], cwd: STOCK_PROJECT, database });
}
