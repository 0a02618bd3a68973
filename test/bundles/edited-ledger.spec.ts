import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#event-store';
import { isLedgerStream, streams } from '#kernel';
import { collectionOf } from '#projections';
import { logTree } from '#read-models';
import { bundleOf, TreeReader } from '#sealing';
import { eventually, give, Recorder, register, replacing, withdraw } from '#testing';
import { formatVerifierKey, signerOf } from '#transparency-log';
import { parsePolicy, verifyBundle, type AuditPolicy } from '#verifier';
import { checkSeals } from '../../apps/cli/src/check/seals.check.ts';
import { keyFile, originOf, SealingFixture } from '../../libs/sealing/src/testing/sealing-fixture.ts';

const ledger = SealingFixture.forEachTest();
const origin = originOf('acme');
const verifierKeys = [formatVerifierKey(signerOf(origin, keyFile)!.key)];
const policy = parsePolicy(JSON.stringify({ origin, verifierKeys })) as AuditPolicy;
const people = [1, 2, 3, 4].map((byte) => Buffer.alloc(16, byte).toString('base64url'));
/** The last note that the auditor has seen, before the ledger was edited. */
let last = '';

/** Ids are made from the id of a ledger, a UUID. */
const recorder = (): Recorder =>
  new Recorder(replacing(ledger.events, { ledgerId: '7d1c1b36-7a41-4f0e-9d0e-5f0b6f5a2c11' }), {
    clock: () => ledger.time.now(),
  });
const give1 = (person: number) => recorder().subject(people[person]!, give('news'));
const isSealedAt = (size: number): Promise<void> =>
  eventually(async () => {
    await ledger.time.advance(1_000);
    return (await ledger.checkpoints.newest('acme'))?.size === size;
  });
const startAll = async (): Promise<void> => {
  await ledger.loseViews();
  ledger.startTree();
  ledger.startSealer();
};

type Change = (entries: readonly RecordedEvent[]) => readonly (RecordedEvent | undefined)[];
/** The events alone are changed, each at its place; the seals stay. */
const edit = (change: Change): void =>
  ledger.edit((events) => {
    const changed = change(events.filter(({ stream }) => isLedgerStream(stream)));
    let next = 0;
    return events.flatMap((event) => {
      if (!isLedgerStream(event.stream)) return [event];
      const entry = changed[next++];
      return entry ? [{ ...entry, position: event.position }] : [];
    });
  });

/** What each of the three says of an edit; the sizes are those of the two seals. */
const edits: readonly (readonly [string, Change, { start: object; check: string; verifier: object }])[] = [
  [
    'an event changed',
    (entries) => entries.with(4, { ...entries[4]!, data: entries[4]!.data.replace('"expressed"', '"implied"') }),
    {
      start: { size: 6, agreedSize: 3, tile: 'tile/0/000.p/6' },
      check: 'what lies in [3, 6) is not what was sealed',
      verifier: { verdict: 'FORK', file: '--last' },
    },
  ],
  [
    'an event removed',
    (entries) => entries.with(1, undefined as never),
    {
      start: { size: 3, agreedSize: 0, tile: 'tile/0/000.p/3' },
      check: 'what lies in [0, 3) is not what was sealed',
      verifier: { verdict: 'FORK', file: '--last' },
    },
  ],
  [
    'two swapped',
    (entries) => entries.with(4, entries[5]!).with(5, entries[4]!),
    {
      start: { size: 6, agreedSize: 3, tile: 'tile/0/000.p/6' },
      check: 'what lies in [3, 6) is not what was sealed',
      verifier: { verdict: 'FORK', file: '--last' },
    },
  ],
  [
    'the tail cut',
    (entries) => entries.with(5, undefined as never),
    {
      start: { size: 6 },
      check: '6 entries were sealed, 5 are there',
      verifier: { verdict: 'ROLLBACK', file: '--last', why: '6 entries were seen, 5 are here' },
    },
  ],
];

describe('a ledger that was edited behind its back', () => {
  beforeEach(async () => {
    ledger.startTree();
    ledger.startSealer();
    await recorder().purpose(register('news'));
    await give1(0);
    await give1(1);
    await isSealedAt(3);
    await recorder().subject(people[0]!, withdraw('news'));
    await give1(2);
    await give1(3);
    await isSealedAt(6);
    last = (await ledger.checkpoints.newest('acme'))!.note;
    await ledger.stop();
  });

  it('says nothing of one that was not', async () => {
    expect((await checkSeals(ledger.events)).map(({ checked, faults }) => [checked, faults])).toEqual([
      [2, 0],
      [0, 0],
    ]);
  });

  it('a record of the decision log changed, after its hash was kept: `ledger check` names it', async () => {
    await ledger.decide(3);
    ledger.startSealer();
    await ledger.time.advance(3_000);
    await ledger.stop();
    const stream = streams.decisions('acme', '2026-03-01', 'w1');
    ledger.edit((events) =>
      events.map((event) => (event.stream === stream && event.revision === 1 ? { ...event, data: '{}' } : event)),
    );
    const [sealed, entered] = await checkSeals(ledger.events);
    expect([sealed!.faults, entered]).toMatchObject([
      0,
      { checked: 3, faults: 1, first: `entry 1 of acme/decisions, event 1 of ${stream}: it is not what was entered` },
    ]);
  });

  it.each(edits)('%s: the start says what and where', async (what, change, { start }) => {
    // Where an event is gone another comes, so that the tree still comes to what was sealed.
    if (what === 'an event removed') await recorder().subject(people[3]!, withdraw('news'));
    edit(change);
    await startAll();
    await ledger.time.advance(4_000);
    const mismatches = ledger.notices.flatMap((notice) => (notice.kind === 'mismatch' ? [notice.mismatch] : []));
    expect(mismatches).toEqual([{ controllerId: 'acme', ...start }]);
  });

  it.each(edits)('%s: `ledger check` says what and where', async (_, change, { check }) => {
    edit(change);
    const [sealed] = await checkSeals(ledger.events);
    expect(sealed).toMatchObject({ faults: 1, first: `the log acme: ${check}` });
  });

  it.each(edits)(
    '%s, and sealed again by who has the key: the verifier with the last note says what and where',
    async (what, change, { verifier }) => {
      edit(change);
      ledger.edit((events) => events.filter(({ stream }) => stream !== streams.seals('acme')));
      await startAll();
      await ledger.time.advance(4_000);
      if (what === 'an event removed') await recorder().subject(people[3]!, withdraw('news'));
      await isSealedAt(what === 'the tail cut' ? 5 : 6);
      const { events, documents, checkpoints, time } = ledger;
      const tree = new TreeReader(documents, collectionOf(logTree));
      const { bytes } = await bundleOf({ events, tree, checkpoints, clock: () => time.now() }, { controllerId: 'acme' });
      const report = await verifyBundle(bytes, { policy, last: Buffer.from(last) });
      expect(report.fault).toEqual(verifier);
    },
  );
});
