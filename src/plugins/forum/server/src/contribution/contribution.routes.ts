import { forPanel } from '../shared/panel-route';

const ONE = '/contributions/:type/:documentId';

export const contributionPanelRoutes = [
  forPanel('GET', '/contributions', 'contribution.find', 'plugin::forum.contributions.read'),
  forPanel('GET', '/contribution-summary', 'contribution.summary', 'plugin::forum.contributions.read'),
  forPanel('GET', '/country-desk', 'contribution.countryDesk', 'plugin::forum.contributions.read'),
  forPanel('GET', ONE, 'contribution.findOne', 'plugin::forum.contributions.read'),
  forPanel('POST', `${ONE}/submit`, 'contribution.submit', 'plugin::forum.contributions.submit'),
  forPanel('POST', `${ONE}/withdraw`, 'contribution.withdraw', 'plugin::forum.contributions.submit'),
  forPanel('POST', `${ONE}/clear`, 'contribution.clear', 'plugin::forum.contributions.clear'),
  forPanel('POST', `${ONE}/return`, 'contribution.return', 'plugin::forum.contributions.return'),
  forPanel('POST', `${ONE}/publish`, 'contribution.publish', 'plugin::forum.contributions.publish'),
];
