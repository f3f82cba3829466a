import { publicController } from '../../../content-api/public-type';

export default publicController('api::working-group.working-group', {
  sort: ['startDate:desc'],
  listPopulate: { coChairs: true, thematicAreas: true },
  onePopulate: {
    coChairs: true,
    members: true,
    organisations: true,
    thematicAreas: true,
    workPlans: true,
    documents: true,
    videos: true,
    links: true,
  },
});
