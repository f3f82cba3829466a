import { publicRouter } from '../../../content-api/public-type';

export default publicRouter('api::call-for-action.call-for-action');
