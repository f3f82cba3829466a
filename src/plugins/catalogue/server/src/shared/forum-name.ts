/** As the Forum calls itself towards programs; for people it is translated. */
export const FORUM_NAME = 'Global Forum on Migration and Development';
