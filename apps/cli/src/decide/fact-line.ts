import type { NamedFact } from '#application';

/** A fact in one line: what, when, and the id to find it by. */
export const factLine = ({ type, expressedAt, receivedAt, recordedAt, eventId }: NamedFact): string =>
  [type, expressedAt && `expressed ${expressedAt}`, receivedAt && `received ${receivedAt}`, `recorded ${recordedAt}`, eventId]
    .filter((part) => part !== undefined)
    .join('  ');
