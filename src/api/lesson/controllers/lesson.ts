import { CARD, PAGE, publicController } from '../../../content-api/public-type';

export default publicController('api::lesson.lesson', {
  sort: ['dateAdded:desc'],
  listPopulate: CARD,
  onePopulate: {
    ...PAGE,
    organisations: true,
    workingGroup: { fields: ['title', 'slug'] },
    practices: { fields: ['title', 'slug'] },
    meeting: { fields: ['title', 'slug'] },
  },
});
