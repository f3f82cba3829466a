import { publicController } from '../../../content-api/public-type';

export default publicController('api::organisation.organisation', {
  sort: ['name:asc'],
  listPopulate: { country: true },
});
