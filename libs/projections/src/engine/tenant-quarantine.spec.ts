import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerEvent } from '#kernel';
import type { Batch } from '#document-store';
import type { Decode } from '../read-model/decode.ts';
import { quarantineOf, specsOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { projectionStatuses } from '../freshness/projection-status.ts';
import { decode } from '../testing/counter-view.ts';
import { EngineFixture } from '../testing/engine-fixture.ts';

const fixture = EngineFixture.forEachTest();
/** The streams whose events can be read, whatever they hold. */
let cured: RegExp = /^$/;
const everything = /./;
beforeEach(() => void (cured = /^$/));

type Counted = LedgerEvent<string, { readonly poison?: string }>;

const tenantOf = ({ stream }: Pick<LedgerEvent, 'stream'>) => stream.split('.')[0]!;

/** The names of the streams of a tenant, in the order of their events: each document is shared by all streams of its tenant. */
const names: ReadModel<{ readonly streams: readonly string[] }, Counted> = {
  name: 'names',
  version: 1,
  indexes: [],
  keys: (event) => [tenantOf(event)],
  project: (before, { stream, data }) => {
    if (data.poison === 'project' && !cured.test(stream)) throw new Error('not projectable');
    return { streams: [...(before?.streams ?? []), stream.split('.')[1]!] };
  },
  quarantines: { by: 'tenant' },
};
const model = names as ReadModel;
const curedDecode: Decode = (recorded) => decode(cured.test(recorded.stream) ? { ...recorded, data: '{}' } : recorded);
const start = (over = {}) => fixture.start({ decode: curedDecode, ...over }, [model]);
const reaches = (position: bigint) => fixture.reaches(position, 'names.v1');
const streamsOf = async () =>
  Object.fromEntries(
    Object.entries(await fixture.view(model)).map(([tenant, body]) => [tenant, (body as { streams: string[] }).streams.join()]),
  );
const listed = async () => {
  await fixture.documents.ensure(specsOf(model));
  return Array.fromAsync(fixture.documents.scan(quarantineOf(model)), ({ id, body }) => ({ id, ...(body as object) }));
};
const statusOf = async (controllerId?: string) => {
  const { documents, ledger, time } = fixture;
  const options = {
    documents,
    ledger,
    decode: curedDecode,
    clock: time.now,
    ...(controllerId !== undefined && { controllerId }),
  };
  return (await projectionStatuses([model], options))[0]!;
};

/** Two tenants; the first has an event in the way, and both have events behind it. */
function record(poison: string): string {
  fixture.ledger.record('subject-acme.a');
  fixture.ledger.record('subject-other.x');
  const { eventId } = fixture.ledger.record('subject-acme.b', { poison });
  fixture.ledger.record('subject-other.y');
  fixture.ledger.record('subject-acme.c');
  return eventId;
}

/**
 * @fault An event of one tenant that a view with shared keys cannot be made from
 * @caller what the view holds of this tenant ends before the event, and its position says so; the other tenants go on
 * @durable the event: it is never skipped
 * @heals `ledger quarantine retry`, once the cause is mended
 */
describe.each(['decode', 'project'])('in a view shared by the streams of a tenant an event that fails in %s', (poison) => {
  it('holds back its tenant alone, with an alarm', async () => {
    const eventId = record(poison);
    start();
    await reaches(50n);
    await fixture.enters('running', 'names.v1');
    expect(await streamsOf()).toEqual({ 'subject-acme': 'a', 'subject-other': 'x,y' });
    const at = { position: '30', eventId, type: 'Counted', cause: 'Error' };
    expect(await listed()).toMatchObject([{ id: 'acme', controllerId: 'acme', stream: 'subject-acme.b', ...at }]);
    expect(fixture.notices).toContainEqual(expect.objectContaining({ kind: 'quarantined', error: 'POISON_EVENT', at }));
    expect(await statusOf('acme')).toMatchObject({ state: 'stopped', error: 'POISON_EVENT', stoppedAt: at, quarantined: 1 });
    expect(await statusOf('other')).toMatchObject({ state: 'running', quarantined: 0 });
    expect(await statusOf('other')).not.toHaveProperty('stoppedAt');
    expect(await statusOf()).toMatchObject({ state: 'running', error: 'POISON_EVENT', stoppedAt: at, quarantined: 1 });
  });

  it('heals by a retry to what a rebuild gives, and the tenant goes on', async () => {
    record(poison);
    const engine = start();
    await reaches(50n);
    cured = everything;
    engine.retry('names.v1');
    await fixture.time.advance(100);
    await fixture.enters('running', 'names.v1');
    expect(await listed()).toEqual([]);
    fixture.ledger.record('subject-acme.d');
    await reaches(60n);
    expect(await streamsOf()).toEqual({ 'subject-acme': 'a,b,c,d', 'subject-other': 'x,y' });
    const live = await fixture.view(model);
    await engine.stop();
    await fixture.drop(model);
    start();
    await reaches(60n);
    expect(await fixture.view(model)).toEqual(live);
  });

  it('keeps its tenant there when a retry meets the next such event, without a hole', async () => {
    record(poison);
    fixture.ledger.record('subject-acme.d', { poison: 'decode' });
    const engine = start();
    await reaches(60n);
    cured = /b$/;
    engine.retry('names.v1');
    await fixture.time.advance(100);
    await fixture.enters('running', 'names.v1');
    expect(await listed()).toMatchObject([{ id: 'acme', position: '60' }]);
    expect((await streamsOf())['subject-acme']).toBe('a,b,c');
  });

  it('is passed where two people have had it skipped, also while its tenant is in quarantine', async () => {
    const eventId = record(poison);
    let skipped = false;
    const engine = start({
      isSkipped: async (_view: unknown, event: { eventId: string }) => skipped && event.eventId === eventId,
    });
    await reaches(50n);
    skipped = true;
    engine.retry('names.v1');
    await fixture.time.advance(100);
    await fixture.enters('running', 'names.v1');
    expect(await listed()).toEqual([]);
    expect((await streamsOf())['subject-acme']).toBe('a,c');
  });

  it('heals over a crash in the middle, and doubles nothing', async () => {
    record(poison);
    const first = start();
    await reaches(50n);
    await first.stop();
    cured = everything;
    let left = 1;
    const heals = ({ writes }: Batch) => writes.some(({ collection }) => collection === collectionOf(model));
    const commit = async (batch: Batch) => {
      if (heals(batch)) left -= 1;
      else if (left <= 0) throw new Error('killed');
      return fixture.documents.commit(batch);
    };
    const dying = start({ documents: fixture.documentsWith({ commit }) });
    dying.retry('names.v1');
    await fixture.time.advance(500);
    await dying.stop();
    expect(await listed()).toHaveLength(1);
    start().retry('names.v1');
    await fixture.time.advance(500);
    await fixture.enters('running', 'names.v1');
    expect(await listed()).toEqual([]);
    expect((await streamsOf())['subject-acme']).toBe('a,b,c');
  });
});
