import { instantOf, type Instant } from '#kernel';

export const hoursAgo = (hours: number): Instant => instantOf(Date.now() - hours * 3_600_000);
export const hoursAhead = (hours: number): Instant => hoursAgo(-hours);
