import type { Decision } from '../index.ts';

/** An answer of now, which may be given again for five seconds. */
export const decision = (more: Partial<Decision> = {}): Decision => {
  const now = Date.now();
  return {
    ...{ decision: 'PERMIT', code: 'PERMITTED', lawfulBasis: 'consent', perCategory: [], decisiveEvents: [] },
    ...{ purposeVersion: 1, policyVersion: null, rules: null, validUntil: null, position: '10' },
    at: new Date(now).toISOString(),
    knownAt: new Date(now).toISOString(),
    cacheUntil: new Date(now + 5_000).toISOString(),
    ...more,
  };
};

export const question = { subjectRef: 'q1Zk0Yx3TnW5sVb8LcDf2A', purposeId: 'news' };
