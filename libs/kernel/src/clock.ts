/** Milliseconds since the Unix epoch. The only source of "now"; a test passes its own. */
export type Clock = () => number;
