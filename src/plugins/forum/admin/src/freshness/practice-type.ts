/** The content type of the practices, as the content-manager knows it. */
export const PRACTICE = 'api::practice.practice';

/** The only name that the layouts of the content-manager carry. */
export const PRACTICE_DISPLAY_NAME = 'Practice';
