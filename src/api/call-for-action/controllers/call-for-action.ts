import { CARD, PAGE, publicController } from '../../../content-api/public-type';

export default publicController('api::call-for-action.call-for-action', {
  sort: ['dateAdded:desc'],
  listPopulate: { ...CARD, organisations: true, deadline: true },
  onePopulate: {
    ...PAGE,
    deadline: true,
    partnerCountries: true,
    organisations: true,
    partners: true,
    delegation: true,
    meeting: { fields: ['title', 'slug'] },
    roundtable: { fields: ['title', 'slug'] },
    workingGroup: { fields: ['title', 'slug'] },
  },
});
