import { forPanel } from '../shared/panel-route';

export const callPanelRoutes = [
  forPanel('GET', '/deadlines', 'call.find', 'plugin::forum.deadlines.read'),
  forPanel('GET', '/deadlines/told', 'call.findTold', 'plugin::forum.deadlines.read'),
  forPanel('GET', '/call-summary', 'call.summary', 'plugin::forum.deadlines.read'),
  forPanel('GET', '/calls/:documentId', 'call.findOne', 'plugin::forum.deadlines.read'),
  forPanel('POST', '/calls/:documentId/extend', 'call.extend', 'plugin::forum.deadlines.change'),
  forPanel('POST', '/calls/:documentId/close', 'call.close', 'plugin::forum.deadlines.change'),
  forPanel('POST', '/calls/:documentId/publish-as-closed', 'call.publishAsClosed', 'plugin::forum.deadlines.archive'),
];
