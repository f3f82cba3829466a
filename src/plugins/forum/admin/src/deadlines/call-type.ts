/** The content type of the calls for action, as the content-manager knows it. */
export const CALL = 'api::call-for-action.call-for-action';

/** The only name that the layouts of the content-manager carry. */
export const CALL_DISPLAY_NAME = 'Call for action';
