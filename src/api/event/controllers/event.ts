import { CARD, PAGE, publicController } from '../../../content-api/public-type';

export default publicController('api::event.event', {
  sort: ['startDate:desc'],
  listPopulate: { ...CARD, meeting: { fields: ['title', 'slug', 'number'] } },
  onePopulate: {
    ...PAGE,
    meeting: { fields: ['title', 'slug', 'number'] },
    coChairs: true,
    teamMembers: true,
    organisations: true,
    callForPitches: { fields: ['title', 'slug', 'closesAt'] },
    interestedCountries: true,
    interestedOrganisations: true,
  },
});
