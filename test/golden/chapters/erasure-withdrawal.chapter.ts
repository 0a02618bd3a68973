import { refOf, type Chapter, type Origin } from '../chapter-recorder.ts';

const dora = refOf('withdrawal-dora');
const clerk: Origin = { role: 'dataController', id: 'clerk', sub: 'desk-1', roles: ['operator'], channel: 'api' };

/** A request to erase that is accepted and then taken back. */
export const erasureWithdrawal: Chapter = {
  controllerId: 'golden-erasure-withdrawal',
  async record(recorder) {
    recorder.at('2026-05-04T09:00:00.000Z');
    const { erasureId } = await recorder.subject(dora, {
      type: 'RequestErasure',
      dataCategories: ['email'],
      ground: 'consentWithdrawn',
    });
    const named = { erasureId: erasureId! };
    const outcomes = [{ dataCategory: 'email', outcome: 'erase' as const }];
    await recorder.subject(dora, { type: 'AssessErasure', ...named, outcomes }, clerk);
    await recorder.subject(dora, { type: 'WithdrawErasureRequest', ...named }, { id: 'dora' });
  },
};
