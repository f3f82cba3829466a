import { CARD, PAGE, publicController } from '../../../content-api/public-type';

export default publicController('api::meeting.meeting', {
  sort: ['startDate:desc'],
  listPopulate: { ...CARD, chairs: true },
  onePopulate: { ...PAGE, chairs: true },
});
