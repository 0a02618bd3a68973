/** The limits that a caller may meet, as metrics and the RateLimit fields name them. */
export const limitNames = ['caller', 'tenant', 'subject', 'badToken', 'openRequests', 'openFeeds', 'openStreams'] as const;
export type LimitName = (typeof limitNames)[number];
