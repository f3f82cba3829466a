import { CARD, PAGE, publicController } from '../../../content-api/public-type';

export default publicController('api::practice.practice', {
  sort: ['dateAdded:desc'],
  listPopulate: CARD,
  onePopulate: {
    ...PAGE,
    image: true,
    partnerCountries: true,
    organisations: true,
    partners: true,
    delegation: true,
    meeting: { fields: ['title', 'slug'] },
    roundtable: { fields: ['title', 'slug'] },
    resultFigures: true,
    adaptedFrom: { fields: ['title', 'slug'] },
  },
});
