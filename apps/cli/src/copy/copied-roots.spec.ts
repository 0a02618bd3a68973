import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { streams } from '#kernel';
import { CliFixture, type RecordingStep } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests();
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'copied-'))));
afterAll(() => rm(folder, { recursive: true }));

/** Seals and records of other categories lie between the events of the parts. */
const recordAndSeal = async (n: number, ...steps: readonly RecordingStep[]): Promise<void> => {
  await fixture.record(...steps);
  await fixture.project();
  await fixture.open(async ({ eventStore }) => {
    const records = [1, 2, 3].map((each) => ({
      ...{ eventId: `6f1c7b0e-30fd-4a5c-9bdb-0d8f5f0a1c${n}${each}`, type: 'DecisionAnswered' },
      ...{ data: `{"n":${each}}`, metadata: '{"schemaVersion":1}' },
    }));
    await eventStore.append(streams.decisions('acme', `2026-03-0${n + 1}`, 'w'), 'noStream', records);
  });
  await fixture.seal({ events: 3 + 3 * n, decisions: 3 + 3 * n });
};

describe('a copy of a sealed ledger', () => {
  it('has every root that was sealed, of both logs', async () => {
    await recordAndSeal(0, newsletter, gives(boris), gives(anna));
    await recordAndSeal(1, withdraws(boris), withdraws(anna), gives(anna));
    expect((await fixture.ledger(`copy --from embedded:${fixture.folder} --to embedded:${folder}`)).code).toBe(0);
    const place = { EVENT_STORE_URL: `embedded:${folder}`, DOCUMENT_STORE_URL: `embedded:${folder}` };
    const check = await fixture.json('check', place);
    const found = check.filter(({ check: name }) => /checkpoints agree|decision log/.test(String(name)));
    expect(found.map(({ checked, faults }) => [checked, faults])).toEqual([
      [4, 0],
      [6, 0],
    ]);
  });
});
