/** Puts the rooms of the forum together for Strapi. Each room says in its own folder what it does. */
import type { Core } from '@strapi/strapi';
import { keepOwnAddress, serveAccountPages } from './account';
import { registerDeadlines, translateCallState } from './deadlines';
import { journalTypes, keepJournalAppendOnly } from './journal';
import { scheduleJobs } from './jobs';
import { openLimits } from './limits';
import { linkTypes } from './links';
import {
  countAnswers,
  delegationController,
  delegationPanelRoutes,
  memberController,
  memberRoutes,
  membershipTypes,
  registerContactReadings,
} from './membership';
import { outboxController, outboxPanelRoutes, outboxTypes, runOutbox } from './outbox';
import { registerPermissions } from './permissions';
import {
  registrationController,
  registrationPanelController,
  registrationPanelRoutes,
  registrationRoutes,
  registrationTypes,
} from './registration';

let stopOutbox: (() => Promise<void>) | undefined;

export default {
  contentTypes: { ...journalTypes, ...outboxTypes, ...linkTypes, ...registrationTypes, ...membershipTypes },

  register({ strapi }: { strapi: Core.Strapi }) {
    keepOwnAddress(strapi);
    registerDeadlines(strapi);
    registerContactReadings(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await keepJournalAppendOnly(strapi);
    await openLimits(strapi);
    await registerPermissions(strapi);
    serveAccountPages(strapi);
    scheduleJobs(strapi);
    stopOutbox = runOutbox(strapi);
  },

  async destroy() {
    await stopOutbox?.();
  },

  controllers: {
    registration: registrationController,
    'registration-panel': registrationPanelController,
    member: memberController,
    delegation: delegationController,
    outbox: outboxController,
  },

  routes: {
    'content-api': { type: 'content-api', prefix: '/forum', routes: [...registrationRoutes, ...memberRoutes] },
    admin: { type: 'admin', routes: [...registrationPanelRoutes, ...delegationPanelRoutes, ...outboxPanelRoutes] },
  },

  middlewares: { 'call-state': translateCallState, 'count-answers': countAnswers },
};
