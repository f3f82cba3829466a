/** Links by which a minister's office reads a draft without an account. */
import preview from './content-types/preview/schema.json';

export { endPreviewsWithDocuments } from './end-with-document';
export { previewController } from './preview.controller';
export { deleteExpired as forgetPreviews } from './preview.repository';
export { previewPanelRoutes } from './preview.routes';
export { servePreviews } from './serve-previews';

export const previewTypes = { preview: { schema: preview } };
