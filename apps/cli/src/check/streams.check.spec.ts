import { beforeAll, describe, expect, it } from '@jest/globals';
import { encode, decode } from '#application';
import type { RecordedEvent } from '#event-store';
import { ledgerCategories, type LedgerEvent, type StreamId } from '#kernel';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';
import { checkStreams } from './streams.check.ts';

const fixture = CliFixture.forAllTests(async (it) => {
  await it.record(newsletter, gives(anna), gives(boris), withdraws(anna), gives(anna));
});

let ledgerId = '';
let events: readonly RecordedEvent[] = [];
beforeAll(() =>
  fixture.open(async ({ eventStore }) => {
    ledgerId = eventStore.ledgerId;
    events = await Array.fromAsync(eventStore.readAll(0n, ledgerCategories));
  }),
);

const second = () => events.find(({ stream, revision }) => stream.endsWith(anna) && revision === 1)!;
const last = () => events.find(({ stream, revision }) => stream.endsWith(anna) && revision === 2)!;

/** The checks over a ledger in which one event is replaced, or left out. */
async function faultsWith(changed: RecordedEvent, into?: RecordedEvent): Promise<Record<string, string>> {
  async function* tampered() {
    for (const event of events) {
      if (event !== changed) yield event;
      else if (into) yield into;
    }
  }
  const findings = await checkStreams({ ledgerId, readAll: tampered });
  return Object.fromEntries(findings.flatMap(({ check, faults, first }) => (faults > 0 ? [[check, first!]] : [])));
}

/** The same event with other words in it, stored as a writer would. */
const rewritten = (event: RecordedEvent, into: Partial<LedgerEvent>): RecordedEvent => {
  const { stream, revision, position, ...envelope } = { ...decode(event), ...into };
  return { ...encode(envelope), stream, revision, position };
};

describe('the checks of the streams', () => {
  it('look at every event and find nothing in a ledger as it was recorded', async () => {
    const findings = await fixture.open(({ eventStore }) => checkStreams(eventStore));
    expect(findings.map(({ checked, faults }) => `${faults} of ${checked}`)).toEqual(Array(6).fill('0 of 5'));
  });

  it('name the place of an event that is gone', async () => {
    const faults = await faultsWith(second());
    expect(Object.keys(faults)).toEqual(['revisions are dense', 'previousHash links hold']);
    expect(faults['revisions are dense']).toBe(`position ${last().position}, event 2 of ${last().stream}: event 1 should follow`);
  });

  it('find one changed word by the hash in the next event', async () => {
    const changed = { ...second(), data: second().data.replace('"newsletter"', '"newsletteR"') };
    const faults = await faultsWith(second(), changed);
    expect(Object.keys(faults)).toEqual(['previousHash links hold']);
    expect(faults['previousHash links hold']).toMatch(`event 2 of subject-acme.${anna}: `);
  });

  it('find an event that is not JSON any more, and go on behind it', async () => {
    const faults = await faultsWith(second(), { ...second(), data: second().data.slice(1) });
    expect(Object.keys(faults)).toEqual(['envelopes are complete']);
    expect(faults['envelopes are complete']).toMatch(/EVENT_CORRUPT: .*not JSON/);
  });

  it('find an envelope without its actor', async () => {
    const { actor: _actor, ...rest } = JSON.parse(second().metadata) as Record<string, unknown>;
    const faults = await faultsWith(second(), { ...second(), metadata: JSON.stringify(rest) });
    expect(faults['envelopes are complete']).toMatch('EVENT_CORRUPT');
  });

  it('find data that their type does not declare', async () => {
    const faults = await faultsWith(last(), rewritten(last(), { data: { purposeId: 'newsletter' } }));
    expect(Object.keys(faults)).toEqual(['data are as their type declares']);
  });

  it('find an id that the command does not give', async () => {
    const faults = await faultsWith(last(), { ...last(), eventId: second().eventId });
    expect(Object.keys(faults)).toEqual(['event ids derive from the command']);
  });

  it('find an event that was recorded before the one before it', async () => {
    const faults = await faultsWith(last(), rewritten(last(), { recordedAt: decode(events[0]!).recordedAt }));
    expect(Object.keys(faults)).toEqual(['recordedAt rises in its stream']);
  });

  it('find an event in another subject’s stream', async () => {
    const stray = { ...last(), stream: `subject-acme.${boris}` as StreamId, revision: 1 };
    const faults = await faultsWith(last(), stray);
    expect(faults['envelopes are complete']).toMatch('it names another subject than its stream');
  });

  it('say where the ledger could not be read further', async () => {
    async function* torn() {
      yield events[0]!;
      throw Object.assign(new Error('The store is unavailable: reading'), { code: 'STORE_UNAVAILABLE' });
    }
    const [first, ...rest] = await checkStreams({ ledgerId, readAll: torn });
    expect(first).toMatchObject({
      check: 'the ledger can be read',
      faults: 1,
      first: expect.stringMatching('STORE_UNAVAILABLE'),
    });
    expect(rest.map(({ checked, faults }) => `${faults} of ${checked}`)).toEqual(Array(6).fill('0 of 1'));
  });
});
