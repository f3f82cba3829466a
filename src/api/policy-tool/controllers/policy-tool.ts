import { CARD, PAGE, publicController } from '../../../content-api/public-type';

export default publicController('api::policy-tool.policy-tool', {
  sort: ['dateAdded:desc'],
  listPopulate: { ...CARD, publishers: true },
  onePopulate: { ...PAGE, publishers: true },
});
