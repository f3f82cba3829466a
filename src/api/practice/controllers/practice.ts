import { CARD, INITIATIVE, publicController } from '../../../content-api/public-type';

export default publicController('api::practice.practice', {
  sort: ['dateAdded:desc'],
  listPopulate: CARD,
  onePopulate: { ...INITIATIVE, image: true, resultFigures: true, adaptedFrom: { fields: ['title', 'slug'] } },
});
