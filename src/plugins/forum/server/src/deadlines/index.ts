/** When a call for action closes: its instant at every write, its state at every read. */
import type { Core } from '@strapi/strapi';
import { registerAgreement } from './agree-across-languages';
import { registerCallState } from './present-call-state';
import { registerClosesAt } from './set-closes-at';

export { translateCallState } from './present-call-state';

export function registerDeadlines(strapi: Core.Strapi): void {
  registerClosesAt(strapi);
  registerAgreement(strapi);
  registerCallState(strapi);
}
