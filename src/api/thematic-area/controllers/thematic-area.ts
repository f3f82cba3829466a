import { publicController } from '../../../content-api/public-type';

export default publicController('api::thematic-area.thematic-area', {
  sort: ['order:asc', 'name:asc'],
  listPopulate: { replacedBy: true },
});
