/** Names under which the inputs are registered, with the prefix `global::`. */
export const VOCABULARY = 'vocabulary';
export const TAGS = 'tags';
export const GROUP_HEADING = 'group-heading';
