import type { Chapter } from '../chapter-recorder.ts';

const version = {
  name: { en: 'Digest' },
  dataCategories: [{ id: 'email', necessity: 'required' }],
  lawfulBases: ['consent'],
} as const;

/** A purpose whose decisions are kept: all of them, then denials alone, then none. */
export const decisionLog: Chapter = {
  controllerId: 'golden-decision-log',
  async record(recorder) {
    recorder.at('2026-01-06T09:00:00.000Z');
    await recorder.purpose({ type: 'RegisterPurpose', purposeId: 'digest', ...version, logDecisions: 'all' });
    await recorder.purpose({ type: 'RevisePurpose', purposeId: 'digest', ...version, logDecisions: 'denied' });
    await recorder.purpose({ type: 'RevisePurpose', purposeId: 'digest', ...version, logDecisions: 'none' });
  },
};
