import { CARD, INITIATIVE, publicController } from '../../../content-api/public-type';

export default publicController('api::call-for-action.call-for-action', {
  sort: ['dateAdded:desc'],
  listPopulate: { ...CARD, organisations: true, deadline: true },
  onePopulate: {
    ...INITIATIVE,
    deadline: true,
    workingGroup: { fields: ['title', 'slug'] },
    outcomeFigures: true,
    outcomeLinks: true,
    becamePractices: { fields: ['title', 'slug'] },
  },
});
