/** Puts the rooms of the forum together for Strapi. Each room says in its own folder what it does. */
import type { Core } from '@strapi/strapi';
import { keepOwnAddress, linkController, linkRoutes, serveAccountPages } from './account';
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
  contributionController,
  contributionPanelRoutes,
  contributionTypes,
  registerConditions,
  registerContribution,
} from './contribution';
import {
  confirmationController,
  confirmationPanelController,
  confirmationPanelRoutes,
  confirmationRoutes,
  freshnessTypes,
  registerPracticeFreshness,
  translateFreshness,
} from './freshness';
import { importController, importPanelRoutes, importTypes, stopImports } from './imports';
import { journalTypes, keepJournalAppendOnly } from './journal';
import { scheduleJobs } from './jobs';
import { openLimits } from './limits';
import { linkCheckTypes, stopLookingAtLinks } from './link-checks';
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
import { offeredTime } from './offered-time';
import { outboxController, outboxPanelRoutes, outboxTypes, runOutbox } from './outbox';
import { registerPermissions } from './permissions';
import {
  endPreviewsWithDocuments,
  previewController,
  previewPanelRoutes,
  previewTypes,
  servePreviews,
} from './previews';
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
import { registerDocumentLock } from './shared/lock-document';

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
    ...contributionTypes,
    ...importTypes,
    ...previewTypes,
    ...freshnessTypes,
    ...linkCheckTypes,
  },

  register({ strapi }: { strapi: Core.Strapi }) {
    keepOwnAddress(strapi);
    registerDocumentLock(strapi);
    registerDeadlines(strapi);
    registerContactReadings(strapi);
    registerContribution(strapi);
    endPreviewsWithDocuments(strapi);
    registerPracticeFreshness(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await keepJournalAppendOnly(strapi);
    await openLimits(strapi);
    await registerPermissions(strapi);
    await registerConditions(strapi);
    serveAccountPages(strapi);
    servePreviews(strapi);
    await followTimeZone(strapi);
    scheduleJobs(strapi);
    stopOutbox = runOutbox(strapi);
  },

  async destroy() {
    await stopImports();
    await stopLookingAtLinks();
    await stopOutbox?.();
  },

  services: { time: offeredTime },

  controllers: {
    registration: registrationController,
    'registration-panel': registrationPanelController,
    member: memberController,
    link: linkController,
    delegation: delegationController,
    outbox: outboxController,
    call: callController,
    response: responseController,
    'response-panel': responsePanelController,
    contribution: contributionController,
    import: importController,
    preview: previewController,
    confirmation: confirmationController,
    'confirmation-panel': confirmationPanelController,
  },

  routes: {
    'content-api': {
      type: 'content-api',
      prefix: '/forum',
      routes: [...registrationRoutes, ...memberRoutes, ...linkRoutes, ...responseRoutes, ...confirmationRoutes],
    },
    admin: {
      type: 'admin',
      routes: [
        ...registrationPanelRoutes,
        ...delegationPanelRoutes,
        ...outboxPanelRoutes,
        ...callPanelRoutes,
        ...responsePanelRoutes,
        ...contributionPanelRoutes,
        ...importPanelRoutes,
        ...previewPanelRoutes,
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
