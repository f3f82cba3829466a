import { forPanel } from '../shared/panel-route';

const own = (method: string, path: string, action: string) => ({ method, path, handler: `member.${action}` });

/** `me` stands before `:documentId`: the first route that fits is taken. */
export const memberRoutes = [
  own('GET', '/members', 'find'),
  own('GET', '/members/me', 'findMe'),
  own('PUT', '/members/me', 'updateMe'),
  own('DELETE', '/members/me', 'eraseMe'),
  own('GET', '/members/me/export', 'exportMe'),
  own('GET', '/members/:documentId', 'findOne'),
  { method: 'POST', path: '/mandates/confirm', handler: 'member.confirmMandate', config: { auth: false } },
];

export const delegationPanelRoutes = [
  forPanel('GET', '/delegations', 'delegation.find', 'plugin::forum.delegations.read'),
  forPanel('GET', '/delegations/:documentId', 'delegation.findOne', 'plugin::forum.delegations.read'),
  forPanel('POST', '/mandates/:documentId/end', 'delegation.endMandate', 'plugin::forum.mandates.end'),
];
