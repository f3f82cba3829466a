import { CARD, PAGE, publicController } from '../../../content-api/public-type';

export default publicController('api::announcement.announcement', {
  sort: ['dateAdded:desc'],
  listPopulate: CARD,
  onePopulate: { ...PAGE, image: true },
});
