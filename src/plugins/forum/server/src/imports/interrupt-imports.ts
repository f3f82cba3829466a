import type { Core } from '@strapi/strapi';
import { MINUTE, fromNow } from '../shared/clock';
import { interruptSilent } from './import.repository';

/** Whoever works on an import says so twice a second, and never is that long at one row. */
const SILENCE = 2 * MINUTE;

/** Marks imports as cut off whose process is gone. @returns how many */
export async function interruptImports(strapi: Core.Strapi): Promise<number> {
  return interruptSilent(strapi, fromNow(-SILENCE));
}
