import { describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { EngineFixture } from '../testing/engine-fixture.ts';
import { eventually, turns } from '../testing/manual-time.ts';

const fixture = EngineFixture.forEachTest();

describe('a projection', () => {
  it('makes its view from what is recorded, then from what is being recorded', async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('b');
    fixture.start();
    await fixture.reaches(20n);
    fixture.ledger.record('a');
    await fixture.reaches(30n);
    expect(await fixture.view()).toMatchObject({ 'subject-acme.a': { revisions: [0, 1] }, 'subject-acme.b': { revisions: [0] } });
  });

  it('ties its checkpoint to the ledger and to the event', async () => {
    const { eventId } = fixture.ledger.record('a');
    fixture.start();
    await fixture.reaches(10n);
    expect((await fixture.progress()).checkpoint).toEqual({ ledgerId: 'ledger', position: 10n, eventId });
  });

  it('comes to the end over events of categories that it ignores, without reading them', async () => {
    fixture.ledger.record('a');
    const last = fixture.ledger.record('purpose-acme.news', 'not JSON');
    fixture.start();
    await fixture.reaches(last.position);
    expect(Object.keys(await fixture.view())).toEqual(['subject-acme.a']);
  });

  it('takes many events with few commits, and gives way between them', async () => {
    for (let n = 0; n < 2_000; n++) fixture.ledger.record(`s${n % 7}`);
    let commits = 0;
    const commit = (batch: Batch) => {
      commits += 1;
      return fixture.documents.commit(batch);
    };
    fixture.start({ documents: fixture.documentsWith({ commit }) });
    let turnsTaken = 0;
    const checkpoint = async () => (turnsTaken++, (await fixture.progress()).checkpoint?.position === 20_000n);
    await eventually(checkpoint);
    expect(commits).toBeLessThan(20);
    expect(turnsTaken).toBeGreaterThan(5);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('takes all results of one event as one step', async () => {
    fixture.ledger.record('a', { twice: true });
    fixture.ledger.record('a', { twice: true, also: 'both' });
    fixture.start();
    await fixture.reaches(20n);
    expect(await fixture.view()).toMatchObject({ 'subject-acme.a': { revisions: [0, 0, 1, 1] }, both: { revisions: [1, 1] } });
  });

  it('removes a document, keeps it removed when events repeat, and lets it come back', async () => {
    fixture.ledger.stuttering = true;
    fixture.ledger.record('a');
    fixture.ledger.record('a', { gone: true });
    fixture.start();
    await fixture.reaches(20n);
    expect(await fixture.view()).toEqual({});
    fixture.ledger.record('a');
    await fixture.reaches(30n);
    expect(await fixture.view()).toMatchObject({ 'subject-acme.a': { events: 1, revisions: [2] } });
  });

  it('counts an event once that is delivered twice', async () => {
    fixture.ledger.stuttering = true;
    for (let n = 0; n < 20; n++) fixture.ledger.record('a');
    fixture.start();
    await fixture.reaches(200n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('is not moved back by an event that comes again long afterwards', async () => {
    fixture.ledger.echoing = true;
    fixture.start();
    for (const position of [10n, 20n, 30n, 40n]) {
      fixture.ledger.record(`s${position % 20n}`);
      await fixture.reaches(position);
      await turns(10);
      expect((await fixture.progress()).checkpoint?.position).toBe(position);
    }
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('goes on from its checkpoint after a restart', async () => {
    fixture.ledger.record('a');
    const first = fixture.start();
    await fixture.reaches(10n);
    await first.stop();
    fixture.ledger.record('a');
    fixture.start();
    await fixture.reaches(20n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('is made from zero when its view is dropped, also while it runs', async () => {
    fixture.ledger.record('a');
    fixture.start();
    await fixture.reaches(10n);
    await fixture.drop();
    await fixture.time.advance(3_000);
    await fixture.enters('running');
    await fixture.reaches(10n);
    expect(await fixture.view()).toEqual(await fixture.rebuilt());
  });

  it('says that it is being made from zero, and then that it runs', async () => {
    for (let n = 0; n < 1_000; n++) fixture.ledger.record('a');
    fixture.start();
    await fixture.enters('running');
    expect((await fixture.progress()).checkpoint?.position).toBe(10_000n);
    expect(fixture.notices.map(({ state }) => state)).toEqual(['rebuilding', 'running']);
  });
});
