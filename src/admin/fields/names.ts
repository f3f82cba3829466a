/** Names of the custom fields, which the schemas prefix with `global::`, and of the heading. */
export const VOCABULARY = 'vocabulary';
export const TAGS = 'tags';
export const GROUP_HEADING = 'group-heading';
