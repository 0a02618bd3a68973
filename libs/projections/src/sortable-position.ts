/** A position as text that orders like the position does, for a field that a view is sorted by: 19 digits hold 2^63 - 1. */
export const sortablePosition = (position: bigint): string => position.toString().padStart(19, '0');
