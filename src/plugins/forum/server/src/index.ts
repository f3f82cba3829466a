/** Puts the rooms of the forum together for Strapi. Each room says in its own folder what it does. */
import type { Core } from '@strapi/strapi';
import { keepOwnAddress, serveAccountPages } from './account';
import {
  callController,
  callPanelRoutes,
  deadlineTypes,
  followTimeZone,
  limitAnswerLifetime,
  registerDeadlines,
  translateCallState,
} from './deadlines';
import {
  confirmationController,
  confirmationPanelController,
  confirmationPanelRoutes,
  confirmationRoutes,
  freshnessTypes,
  registerPracticeFreshness,
  translateFreshness,
} from './freshness';
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
import {
  responseController,
  responsePanelController,
  responsePanelRoutes,
  responseRoutes,
  responseTypes,
} from './responses';

let stopOutbox: (() => Promise<void>) | undefined;

export default {
  contentTypes: {
    ...journalTypes,
    ...outboxTypes,
    ...linkTypes,
    ...registrationTypes,
    ...membershipTypes,
    ...deadlineTypes,
    ...responseTypes,
    ...freshnessTypes,
  },

  register({ strapi }: { strapi: Core.Strapi }) {
    keepOwnAddress(strapi);
    registerDeadlines(strapi);
    registerContactReadings(strapi);
    registerPracticeFreshness(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await keepJournalAppendOnly(strapi);
    await openLimits(strapi);
    await registerPermissions(strapi);
    serveAccountPages(strapi);
    await followTimeZone(strapi);
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
    call: callController,
    response: responseController,
    'response-panel': responsePanelController,
    confirmation: confirmationController,
    'confirmation-panel': confirmationPanelController,
  },

  routes: {
    'content-api': {
      type: 'content-api',
      prefix: '/forum',
      routes: [...registrationRoutes, ...memberRoutes, ...responseRoutes, ...confirmationRoutes],
    },
    admin: {
      type: 'admin',
      routes: [
        ...registrationPanelRoutes,
        ...delegationPanelRoutes,
        ...outboxPanelRoutes,
        ...callPanelRoutes,
        ...responsePanelRoutes,
        ...confirmationPanelRoutes,
      ],
    },
  },

  middlewares: {
    'answer-lifetime': limitAnswerLifetime,
    'call-state': translateCallState,
    freshness: translateFreshness,
    'count-answers': countAnswers,
  },
};
