import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryEventStore, type EventStore } from '#event-store';
import { storedCategories, streams } from '#kernel';
import { openCopyTarget } from '#runtime';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';
import { copyLedger } from './copy-ledger.ts';

const eventIds = async (store: EventStore): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const { eventId, stream, revision } of store.readAll(0n, storedCategories))
    ids.push(`${stream} ${revision} ${eventId}`);
  return ids;
};

/** The target takes this many appends and then fails. */
const failingAfter = (store: EventStore, appends: number): Pick<EventStore, 'append' | 'readAll'> => ({
  readAll: (...given) => store.readAll(...given),
  append: async (...given) => {
    if (appends-- === 0) throw new Error('the power went');
    return store.append(...given);
  },
});

describe('ledger copy', () => {
  const fixture = CliFixture.forAllTests(async (made) => {
    await made.record(newsletter, gives(anna), gives(boris), withdraws(anna));
    await made.open(async ({ eventStore }) => {
      const event = { eventId: '6f1c7b0e-30fd-4a5c-9bdb-0d8f5f0a1c11', type: 'Read', data: '{}', metadata: '{}' };
      await eventStore.append(streams.access('acme', '2026-03-01', 'w'), 'noStream', [event]);
    });
  });
  let folder: string;
  const copy = (to = folder, more = '') => fixture.ledger(`copy --from embedded:${fixture.folder} --to embedded:${to} ${more}`);
  const source = (): Promise<readonly string[]> => fixture.open(({ eventStore }) => eventIds(eventStore));
  const ledgerId = (): Promise<string> => fixture.open(({ eventStore }) => Promise.resolve(eventStore.ledgerId));
  const copied = async (): Promise<readonly string[]> => {
    const { store } = await openCopyTarget({ kind: 'embedded', folder }, await ledgerId());
    return eventIds(store).finally(() => store.close());
  };

  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'copy-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a ledger with the same id, order, ids and revisions, and says so', async () => {
    const { code, out, err } = await copy();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^5 events, 5 of them written now, \d+ a second\.\nThe copy was read again and is equal: digest [0-9a-f]{64}, /,
    );
    expect(await copied()).toEqual(await source());
    const check = await fixture.ledger('check --json', { EVENT_STORE_URL: `embedded:${folder}` });
    expect(check.out).not.toMatch(/"faults":[1-9]/);
  });

  it('writes nothing when run again', async () => {
    await copy();
    expect((await copy(folder, '--json')).out).toContain('"events":5,"appended":0');
  });

  it('goes on where it was cut off, and meanwhile no service opens the half', async () => {
    const id = await ledgerId();
    await fixture.open(async ({ eventStore }) => {
      const { store } = await openCopyTarget({ kind: 'embedded', folder }, id);
      const cut = { store: failingAfter(store, 2), together: 1, complete: () => Promise.reject(new Error('never')) };
      await expect(copyLedger(eventStore, cut, () => undefined)).rejects.toThrow('the power went');
      await store.close();
    });
    const opened = await fixture.ledger('events', { EVENT_STORE_URL: `embedded:${folder}` });
    expect(opened).toMatchObject({ code: 1, err: expect.stringMatching(/^LEDGER_COPY_UNFINISHED: /) });
    expect((await copy(folder, '--json')).out).toContain('"events":5,"appended":3');
    expect(await copied()).toEqual(await source());
  });

  it('refuses a folder that holds anything else, and leaves it as it was', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine');
    expect(await copy()).toMatchObject({ code: 1, err: expect.stringMatching(/^LEDGER_FOLDER_FOREIGN: /) });
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('refuses events that are not the beginning of the ledger', async () => {
    const { store } = await openCopyTarget({ kind: 'embedded', folder }, await ledgerId());
    const event = { eventId: '6f1c7b0e-30fd-4a5c-9bdb-0d8f5f0a1c12', type: 'Foreign', data: '{}', metadata: '{}' };
    await store.append(streams.purpose('acme', 'newsletter'), 'noStream', [event]);
    await store.close();
    expect(await copy()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^COPY_TARGET_DIFFERS: .*position 1, event 0 of purpose-acme/),
    });
  });

  it('refuses a folder of another ledger', async () => {
    const { store } = await openCopyTarget({ kind: 'embedded', folder }, '0b9f4c0e-0000-4000-8000-000000000000');
    await store.close();
    expect(await copy()).toMatchObject({ code: 1, err: expect.stringMatching(/^LEDGER_OF_ANOTHER_ID: /) });
  });

  it('numbers a stream beside the ledger anew whose oldest records a server has dropped', async () => {
    const from = new MemoryEventStore();
    const event = (n: number) => ({
      eventId: `6f1c7b0e-30fd-4a5c-9bdb-0d8f5f0a1c2${n}`,
      type: 'Read',
      data: '{}',
      metadata: '{}',
    });
    const stream = streams.access('acme', '2026-03-01', 'w');
    await from.append(stream, 'noStream', [event(0), event(1), event(2)]);
    const dropped = {
      ledgerId: from.ledgerId,
      readAll: async function* (...given: Parameters<EventStore['readAll']>) {
        for await (const stored of from.readAll(...given)) if (stored.revision > 0) yield stored;
      },
    };
    const target = await openCopyTarget({ kind: 'embedded', folder }, from.ledgerId);
    const result = await copyLedger(dropped, target, () => undefined);
    expect(result).toMatchObject({ events: 2, appended: 2 });
    expect(await eventIds(target.store)).toEqual([`${stream} 0 ${event(1).eventId}`, `${stream} 1 ${event(2).eventId}`]);
    await target.store.close();
  });
});
