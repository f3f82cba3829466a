import { publicRouter } from '../../../content-api/public-type';

export default publicRouter('api::migration-profile.migration-profile');
