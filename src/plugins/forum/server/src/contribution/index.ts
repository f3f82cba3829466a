/** The way of a delegation's practices and calls to publication: drafted, cleared, published. */
import type { Core } from '@strapi/strapi';
import contribution from './content-types/contribution/schema.json';
import { guardDocuments } from './guard-documents';
import './mails';

export { findContribution } from './contribution.repository';
export { lockedLocales } from './contribution.state';
export { hasDelegationsWord } from './delegations-word';
export { contributionController } from './contribution.controller';
export { contributionPanelRoutes } from './contribution.routes';
export { skipOrphanedClearances } from './skip-orphaned-clearances';
export { registerConditions } from './own-delegation';

export const contributionTypes = { contribution: { schema: contribution } };

export function registerContribution(strapi: Core.Strapi): void {
  guardDocuments(strapi);
}
