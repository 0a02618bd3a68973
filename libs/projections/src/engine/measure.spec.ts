import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { EngineFixture } from '../testing/engine-fixture.ts';
import type { CommitAttempt } from './projection-dependencies.ts';

const fixture = EngineFixture.forEachTest();

const measured = () => {
  const attempts: CommitAttempt[] = [];
  return { attempts, measure: (attempt: CommitAttempt) => void attempts.push(attempt) };
};
const eventsOf = (attempts: readonly CommitAttempt[]) => attempts.reduce((sum, { events }) => sum + events, 0);

describe('what is measured of a batch', () => {
  it('is how many events it had and how long it took, once it is committed', async () => {
    for (let n = 0; n < 300; n++) fixture.ledger.record(`s${n % 3}`);
    const { attempts, measure } = measured();
    fixture.start({ measure });
    await fixture.reaches(3_000n);
    await fixture.enters('running');
    expect(eventsOf(attempts)).toBe(300);
    for (const attempt of attempts) {
      expect(attempt).toMatchObject({ projection: 'counter.v1', outcome: 'committed', staleWrites: 0 });
      expect(attempt.projectMillis).toBeGreaterThan(0);
      expect(attempt.commitMillis).toBeGreaterThan(0);
    }
  });

  it('is also what was stale, by the number of its documents', async () => {
    for (const stream of ['a', 'b', 'c']) fixture.ledger.record(stream);
    let before = true;
    // Another projector has just written the same documents, once.
    const overtaken = async (batch: Batch) => {
      if (before && batch.writes.length > 0) {
        before = false;
        await fixture.documents.commit({ ...batch, checkpoint: { ledgerId: 'ledger', position: 0n } });
      }
      return fixture.documents.commit(batch);
    };
    const { attempts, measure } = measured();
    fixture.start({ measure, documents: fixture.documentsWith({ commit: overtaken }) });
    await fixture.reaches(30n);
    await fixture.enters('running');
    const [first, ...others] = attempts;
    expect(first).toMatchObject({ outcome: 'stale', staleWrites: first!.events });
    expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['committed']));
    expect(eventsOf(others)).toBe(3);
  });

  it('counts no event that was not projected', async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('a', { poison: 'project' });
    fixture.ledger.record('a');
    const { attempts, measure } = measured();
    fixture.start({ measure });
    await fixture.enters('stopped');
    expect(eventsOf(attempts)).toBe(1);
  });
});

describe('an event that two people have had skipped', () => {
  it('is reported with its position', async () => {
    fixture.ledger.record('a');
    const bad = fixture.ledger.record('a', { poison: 'project' });
    fixture.ledger.record('b');
    fixture.start({ isSkipped: async (_view, { eventId }) => eventId === bad.eventId });
    await fixture.reaches(30n);
    expect(fixture.notices.filter(({ kind }) => kind === 'skipped')).toMatchObject([
      { projection: 'counter.v1', at: { position: '20', eventId: bad.eventId, type: 'Counted' } },
    ]);
  });
});
