import { publicController } from '../../../content-api/public-type';

export default publicController('api::country.country', {
  sort: ['name:asc'],
});
