import { beforeEach, describe, expect, it } from '@jest/globals';
import { giveOrder, ordersOf, type Order } from '../orders/orders.ts';
import { markOf } from '../read-model/mark.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { counter } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';

const fixture = EngineFixture.forEachTest();

let cured = false;
beforeEach(() => void (cured = false));
const model: ReadModel = {
  ...(counter as ReadModel),
  project: (before, event, key) => (counter as ReadModel).project(before, cured ? { ...event, data: {} } : event, key),
  quarantines: { by: 'stream', markedKey: (stream) => stream },
};
const order = (what: Order) => giveOrder(fixture.documents, 'counter.v1', what);
const carriedOut = async () => (await fixture.progress()).condition?.order;

describe('an order of an operator', () => {
  it('pauses a view of a running projector, and resumes it', async () => {
    fixture.start();
    await fixture.enters('running');
    const number = await order('pause');
    await fixture.time.advance(1_100);
    expect((await fixture.progress()).condition).toMatchObject({ state: 'paused', order: number });
    fixture.ledger.record('a');
    await fixture.time.advance(3_000);
    expect((await fixture.progress()).checkpoint?.position).toBe(0n);
    await order('resume');
    await fixture.time.advance(1_100);
    await fixture.reaches(10n);
    await fixture.enters('running');
    expect(await carriedOut()).toBe(2);
  });

  it('to pause stands over a restart, and was given to a projector that is yet to start', async () => {
    fixture.ledger.record('a');
    await order('pause');
    const engine = fixture.start();
    await fixture.enters('paused');
    await engine.stop();
    fixture.start();
    await fixture.enters('paused');
    await fixture.time.advance(3_000);
    expect((await fixture.progress()).checkpoint).toBeUndefined();
  });

  it('to resume tries the event again that a view stopped at', async () => {
    fixture.ledger.record('a', { poison: 'project' });
    const { quarantines: _quarantines, ...stopping } = model;
    fixture.start({}, [stopping]);
    await fixture.enters('stopped');
    cured = true;
    await order('resume');
    await fixture.time.advance(1_100);
    await fixture.reaches(10n);
    await fixture.enters('running');
  });

  it('to retry heals what is in quarantine, once, and no restart repeats it', async () => {
    fixture.ledger.record('a', { poison: 'project' });
    const engine = fixture.start({}, [model]);
    await fixture.reaches(10n);
    const healed = () => fixture.notices.filter(({ kind }) => kind === 'healed').length;
    const tried = () => fixture.notices.filter(({ kind }) => kind === 'quarantined').length;
    await order('retry');
    await fixture.time.advance(1_100);
    await fixture.enters('running');
    expect([tried(), healed(), await carriedOut()]).toEqual([2, 0, 1]);
    await engine.stop();
    fixture.start({}, [model]);
    await fixture.time.advance(2_000);
    expect(tried()).toBe(2);
    cured = true;
    await order('retry');
    await fixture.time.advance(1_100);
    await fixture.enters('running');
    expect([healed(), await carriedOut()]).toEqual([1, 2]);
    const document = (await fixture.documents.load(collectionOf(model), ['subject-acme.a'])).get('subject-acme.a');
    expect(markOf(document?.body)).toBeUndefined();
  });

  it('is given once each, whoever gives orders at the same time', async () => {
    await Promise.all(['pause', 'retry', 'pause', 'retry'].map((what) => order(what as Order)));
    expect(await ordersOf(fixture.documents, 'counter.v1')).toMatchObject({ number: 4, paused: true });
  });
});
