import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decode, decodeAll, encode } from '#application';
import type { RecordedEvent } from '#event-store';
import { streams } from '#kernel';
import { collectionOf, compareView, startProjections, type Projections } from '#projections';
import { processingStatus, readModels } from '#read-models';
import type { Ledger } from '#runtime';
import { openLedger, settingsFrom } from '#runtime';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter } from '../testing/story.ts';

const fixture = CliFixture.forAllTests((it) => it.record(newsletter, gives(anna), gives(boris)).then(() => undefined));

let service: Ledger;
let projections: Projections;
/** A build that can read the event that an older one could not. */
let mended = false;
const decodeAsBuilt = (event: RecordedEvent) =>
  mended && event.type === 'ConsentPainted' ? decodeAll({ ...event, type: 'ConsentGiven' }) : decodeAll(event);

/** The service in its own connections, as another process has it; the command line opens the same files. */
beforeEach(async () => {
  service = await openLedger(settingsFrom(fixture.env()), { clock: Date.now, warn: () => undefined });
  projections = startProjections(readModels, {
    ledger: service.eventStore,
    documents: service.documentStore,
    decode: decodeAsBuilt,
    holder: randomUUID(),
    takeOver: true,
  });
  fixture.now = Date.now();
  await reached();
});
afterEach(async () => {
  await projections.stop();
  await service.close();
});

const objects = async (line: string) =>
  (await fixture.ledger(`${line} --json`)).out.split('\n').map((text) => JSON.parse(text) as Record<string, unknown>);

async function reached(view = collectionOf(processingStatus)): Promise<void> {
  const { position } = await service.eventStore.endAfter(0n);
  while (((await service.documentStore.progress(view)).checkpoint?.position ?? 0n) < position)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

async function poison(): Promise<string> {
  const stream = streams.subject('acme', anna);
  const events = await Array.fromAsync(service.eventStore.readStream(stream));
  const { stream: _stream, revision: _revision, position: _position, ...last } = decode(events.at(-1)!);
  const eventId = randomUUID();
  await service.eventStore.append(stream, events.length - 1, [encode({ ...last, type: 'ConsentPainted', eventId })]);
  for (const model of readModels) if (model.quarantines) await reached(collectionOf(model));
  return eventId;
}

describe('the verbs for views', () => {
  it('list them, and show one, as GET /v1/projections does', async () => {
    const items = await fixture.json('projections');
    expect(items.map(({ projection }) => projection)).toEqual(readModels.map(({ name }) => name));
    expect(items[0]).toMatchObject({ version: 1, lagEvents: 0, quarantined: 0 });
    const { out } = await fixture.ledger('projection show processing-status');
    expect(out).toMatch(/^projection +processing-status$/m);
    expect((await fixture.ledger('projection show nothing')).code).toBe(2);
  });

  it('pause a view of a running service, and resume it', async () => {
    const [paused] = await objects('projection pause processing-status');
    expect(paused).toMatchObject({ projection: 'processing-status', state: 'paused', carriedOut: true });
    const [resumed] = await objects('projection resume processing-status');
    expect(resumed).toMatchObject({ carriedOut: true });
    expect(resumed).not.toMatchObject({ state: 'paused' });
  });

  it('leave an order for a projector that does not run', async () => {
    await projections.stop();
    const { out, err } = await fixture.ledger('projection pause exposures --wait 0s --json');
    expect(JSON.parse(out)).toMatchObject({ carriedOut: false });
    expect(err).toMatch('No projector has carried it out');
    await fixture.ledger('projection resume exposures --wait 0s');
  });
});

describe('the verbs for the quarantine', () => {
  it('list what is there, and heal it once the cause is mended', async () => {
    expect((await fixture.ledger('quarantine list')).out).toBe('nothing is in quarantine');
    const eventId = await poison();
    const listed = await objects('quarantine list');
    const entry = { controllerId: 'acme', subjectRef: anna, eventId, type: 'ConsentPainted', cause: 'EVENT_UNKNOWN' };
    expect(listed).toContainEqual(expect.objectContaining({ projection: 'processing-status', ...entry }));
    expect(listed.length).toBe(readModels.filter(({ quarantines }) => quarantines).length);
    expect((await fixture.ledger('quarantine list --controller other')).out).toBe('nothing is in quarantine');

    const vain = await fixture.ledger('quarantine retry processing-status --json');
    expect([vain.code, JSON.parse(vain.out)]).toEqual([
      1,
      { projection: 'processing-status', carriedOut: true, healed: 0, left: 1 },
    ]);

    mended = true;
    const { code, out } = await fixture.ledger('quarantine retry --json');
    expect(code).toBe(0);
    for (const line of out.split('\n')) expect(JSON.parse(line)).toMatchObject({ healed: 1, left: 0 });
    for (const model of readModels.filter(({ quarantines }) => quarantines)) {
      const { eventStore: ledger, documentStore: documents } = service;
      expect(await compareView(model, { ledger, documents, decode: decodeAsBuilt })).toMatchObject({ differences: [] });
    }
    expect((await fixture.ledger('quarantine retry')).out).toBe('nothing is in quarantine');
  }, 60_000);
});
