import { publicController } from '../../../content-api/public-type';

export default publicController('api::migration-profile.migration-profile', {
  sort: ['dateAdded:desc'],
  listPopulate: { country: true },
  onePopulate: {
    country: true,
    partners: true,
    documents: true,
    links: true,
    previousEdition: { fields: ['title', 'slug', 'year', 'coverage'] },
    nextEdition: { fields: ['title', 'slug', 'year', 'coverage'] },
  },
});
