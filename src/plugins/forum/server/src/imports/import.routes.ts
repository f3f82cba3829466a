import { forPanel } from '../shared/panel-route';

const READ = 'plugin::forum.imports.read';
const RUN = 'plugin::forum.imports.run';

/** `template` stands before `:documentId`: the first route that fits is taken. */
export const importPanelRoutes = [
  forPanel('GET', '/imports', 'import.find', READ),
  forPanel('POST', '/imports', 'import.create', RUN),
  forPanel('GET', '/imports/template', 'import.template', READ),
  forPanel('GET', '/imports/:documentId', 'import.findOne', READ),
  forPanel('POST', '/imports/:documentId/run', 'import.run', RUN),
];
