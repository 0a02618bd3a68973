/** Notes and proof files are texts in UTF-8. */
export const noteType = 'text/plain; charset=utf-8';
