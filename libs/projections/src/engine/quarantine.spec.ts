import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Batch } from '#document-store';
import { marked, markOf, withoutMark } from '../read-model/mark.ts';
import { specsOf, quarantineOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import type { Decode } from '../read-model/decode.ts';
import { counter, decode } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';

const fixture = EngineFixture.forEachTest();

/** Counts the events of each stream, and quarantines the stream of an event that it cannot count. */
const model: ReadModel = {
  ...(counter as ReadModel),
  keys: (event) => (cured ? [event.stream] : (counter as ReadModel).keys(event)),
  project: (before, event, key) => (counter as ReadModel).project(before, cured ? { ...event, data: {} } : event, key),
  quarantines: { by: 'stream', markedKey: (stream) => stream },
};
const curedDecode: Decode = (recorded) => (cured ? decode({ ...recorded, data: '{}' }) : decode(recorded));
const start = () => fixture.start({ decode: curedDecode }, [model]);
let cured = false;
beforeEach(() => void (cured = false));

const listed = async () => {
  await fixture.documents.ensure(specsOf(model));
  return Array.fromAsync(fixture.documents.scan(quarantineOf(model)), ({ body }) => body);
};
const documentOf = async (stream: string) =>
  (await fixture.documents.load(collectionOf(model), [`subject-acme.${stream}`])).get(`subject-acme.${stream}`);
const revisionsOf = async (stream: string) => ((await documentOf(stream))?.body as { revisions?: number[] })?.revisions;
const rebuiltOf = async () => {
  const bodies: Record<string, unknown> = {};
  for await (const { id, body } of fixture.documents.scan(collectionOf(model))) bodies[id] = body;
  return bodies;
};

describe.each(['decode', 'keys', 'project'])('in a view keyed by subject an event that fails in %s', (poison) => {
  it('quarantines its stream, and the view goes on with the others', async () => {
    fixture.ledger.record('a');
    const bad = fixture.ledger.record('a', { poison }, 'Painted');
    fixture.ledger.record('b');
    fixture.ledger.record('a');
    start();
    await fixture.reaches(40n);
    await fixture.enters('running');
    expect(await revisionsOf('a')).toEqual([0]);
    expect(await revisionsOf('b')).toEqual([0]);
    const cause = 'Error';
    const event = { position: '20', eventId: bad.eventId, type: 'Painted', cause };
    expect(markOf((await documentOf('a'))?.body)).toEqual({ ...event, shapedAt: '10' });
    expect(markOf((await documentOf('b'))?.body)).toBeUndefined();
    expect(await listed()).toMatchObject([{ ...event, stream: 'subject-acme.a', controllerId: 'acme' }]);
    expect(fixture.notices.filter(({ kind }) => kind === 'quarantined')).toMatchObject([
      { projection: 'counter.v1', error: 'POISON_EVENT', at: event },
    ]);
  });

  it('marks also a stream of which the view holds nothing', async () => {
    fixture.ledger.record('a', { poison });
    start();
    await fixture.reaches(10n);
    expect(markOf((await documentOf('a'))?.body)).toMatchObject({ position: '10' });
    expect(withoutMark((await documentOf('a'))!)).toBeUndefined();
  });

  it('is healed by a retry, once its cause is mended, to what a rebuild gives', async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('a', { poison });
    fixture.ledger.record('b');
    fixture.ledger.record('a');
    const engine = start();
    await fixture.reaches(40n);
    cured = true;
    engine.retry('counter.v1');
    await fixture.time.advance(100);
    await fixture.enters('running');
    expect(await listed()).toEqual([]);
    fixture.ledger.record('a');
    await fixture.reaches(50n);
    expect(await revisionsOf('a')).toEqual([0, 1, 2, 3]);
    const live = await rebuiltOf();
    await engine.stop();
    await fixture.drop(model);
    start();
    await fixture.reaches(50n);
    expect(await rebuiltOf()).toEqual(live);
    expect(fixture.notices.filter(({ kind }) => kind === 'healed')).toHaveLength(1);
  });

  it('heals at its own position when nothing came after it', async () => {
    fixture.ledger.record('a');
    fixture.ledger.record('a', { poison });
    const engine = start();
    await fixture.reaches(20n);
    cured = true;
    engine.retry('counter.v1');
    await fixture.time.advance(100);
    await fixture.enters('running');
    expect(await documentOf('a')).toMatchObject({ position: 20n, body: { revisions: [0, 1] } });
    expect(await listed()).toEqual([]);
  });
});

/**
 * @fault An event of one person that cannot be projected
 * @caller decisions about this person `LEDGER_STALE`, the status says `quarantined`; everybody else goes on
 * @durable the event: it is never skipped
 * @heals `ledger quarantine retry`, once the cause is mended
 */
describe('a stream in quarantine', () => {
  it('stays there when a retry finds the same, or the next, event in the way', async () => {
    fixture.ledger.record('a', { poison: 'project' }, 'First');
    fixture.ledger.record('a', { poison: 'decode' }, 'Second');
    const engine = start();
    await fixture.reaches(20n);
    engine.retry('counter.v1');
    await fixture.time.advance(100);
    await fixture.enters('running');
    expect(await listed()).toMatchObject([{ position: '10', type: 'First' }]);
    expect(await revisionsOf('a')).toBeUndefined();
  });

  it('stays there over a restart of the projector', async () => {
    fixture.ledger.record('a', { poison: 'project' });
    const engine = start();
    await fixture.reaches(10n);
    await engine.stop();
    cured = true;
    fixture.ledger.record('a');
    start();
    await fixture.reaches(20n);
    expect(await listed()).toHaveLength(1);
    expect(markOf((await documentOf('a'))?.body)).toBeDefined();
  });

  const isThereAgain = async () => {
    start();
    await fixture.reaches(30n);
    await fixture.enters('running');
    expect(await listed()).toHaveLength(1);
    expect(markOf((await documentOf('a'))?.body)).toMatchObject({ position: '20' });
    expect(await revisionsOf('b')).toEqual([0]);
  };
  const recordPoison = () => {
    fixture.ledger.record('a');
    fixture.ledger.record('a', { poison: 'project' });
    fixture.ledger.record('b');
  };
  /** A projector that dies at its first commit of this kind, and at every later one. */
  const startToDie = (at: (batch: Batch) => boolean) => {
    let dead = false;
    const commit = async (batch: Batch) => {
      dead ||= at(batch);
      if (dead) throw new Error('killed');
      return fixture.documents.commit(batch);
    };
    return fixture.start({ decode: curedDecode, documents: fixture.documentsWith({ commit }) }, [model]);
  };
  const lists = ({ writes }: Batch) => writes.some(({ collection }) => collection === quarantineOf(model));
  const marks = ({ writes }: Batch) => writes.some(({ document }) => markOf(document) !== undefined);

  it.each([
    ['listed', lists],
    ['marked', marks],
  ])('is there again after a crash before it was %s', async (_step, at) => {
    recordPoison();
    const dying = startToDie(at);
    await fixture.time.advance(500);
    expect((await fixture.progress()).checkpoint?.position).toBe(10n);
    await dying.stop();
    await isThereAgain();
  });

  it('is there again after a crash between its healing and its leaving the list', async () => {
    recordPoison();
    const first = start();
    await fixture.reaches(30n);
    await first.stop();
    cured = true;
    const dying = startToDie(lists);
    dying.retry('counter.v1');
    await fixture.time.advance(500);
    expect(markOf((await documentOf('a'))?.body)).toBeUndefined();
    await dying.stop();
    cured = false;
    await isThereAgain();
  });
});

describe('the mark on a document', () => {
  const event = { position: '20', eventId: 'e', type: 'Painted', cause: 'EVENT_UNKNOWN' };

  it('keeps what the document was', () => {
    const document = { position: 10n, body: { rank: 1 } };
    const body = marked(document, event);
    expect(body).toMatchObject({ rank: 1 });
    expect(withoutMark({ position: 20n, body })).toEqual(document);
  });

  it('is alone where there was no document, or a removed one', () => {
    for (const before of [undefined, { position: 10n, body: undefined }])
      expect(withoutMark({ position: 20n, body: marked(before, event) })).toBeUndefined();
  });
});
