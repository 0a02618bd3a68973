/** How many bytes the events of one append have at most, data and metadata: what any store takes. */
export const appendLimit = 1024 * 1024;
