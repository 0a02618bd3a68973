import type { Chapter } from '../chapter-recorder.ts';

/** A view that stopped goes on without an event: two people say so. */
export const operations: Chapter = {
  controllerId: 'golden-operations',
  record: async (recorder) => {
    const skip = {
      type: 'SkipProjectedEvent',
      view: 'daily-statistics',
      viewVersion: 1,
      position: '20',
      eventId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    } as const;
    recorder.at('2026-05-04T08:00:00.000Z');
    await recorder.operations(skip, { sub: 'olga', id: 'olga', roles: ['operator'] });
    await recorder.operations(skip, { sub: 'piet', id: 'piet', roles: ['approver'] });
  },
};
