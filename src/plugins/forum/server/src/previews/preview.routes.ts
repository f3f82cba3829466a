import { forPanel } from '../shared/panel-route';

const MAKE = 'plugin::forum.previews.make';

export const previewPanelRoutes = [
  forPanel('GET', '/previews', 'preview.find', MAKE),
  forPanel('POST', '/previews', 'preview.create', MAKE),
  forPanel('DELETE', '/previews/:documentId', 'preview.end', MAKE),
];
