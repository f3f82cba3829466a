import { z } from 'zod';
import { described, state, tokenBody } from '../shared/described-route';
import { forPanel } from '../shared/panel-route';
import { ANSWERS } from './answer-confirmation';

/** Who holds a mailed token may answer: nobody logs in for it. */
export const confirmationRoutes = [
  {
    method: 'POST',
    path: '/confirmations',
    handler: 'confirmation.answer',
    config: { auth: false },
    ...described({ body: tokenBody.extend({ answer: z.enum(ANSWERS) }), answer: state('answered') }),
  },
];

const READ = 'plugin::forum.confirmations.read';
const ANSWER = 'plugin::forum.confirmations.answer';

export const confirmationPanelRoutes = [
  forPanel('GET', '/confirmations', 'confirmation-panel.find', READ),
  forPanel('POST', '/confirmations/:documentId/confirm', 'confirmation-panel.confirm', ANSWER),
  forPanel('GET', '/tasks', 'confirmation-panel.findTasks', READ),
  forPanel('POST', '/tasks/:documentId/done', 'confirmation-panel.closeTask', ANSWER),
];
