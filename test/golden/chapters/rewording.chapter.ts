import type { Chapter } from '../chapter-recorder.ts';

const version = { dataCategories: [{ id: 'email', necessity: 'required' }], lawfulBases: ['consent'] } as const;

/** A purpose whose name and description change: once in words alone, once in what it is. */
export const rewording: Chapter = {
  controllerId: 'golden-rewording',
  async record(recorder) {
    recorder.at('2026-01-06T09:00:00.000Z');
    await recorder.purpose({ type: 'RegisterPurpose', purposeId: 'digest', name: { en: 'Digest' }, ...version });
    await recorder.purpose({
      type: 'RevisePurpose',
      purposeId: 'digest',
      name: { en: 'Monthly digest' },
      changeClass: 'editorial',
      ...version,
    });
    await recorder.purpose({
      type: 'RevisePurpose',
      purposeId: 'digest',
      name: { en: 'Monthly digest' },
      description: 'With offers of our partners.',
      changeClass: 'material',
      ...version,
    });
  },
};
