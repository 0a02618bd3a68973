import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decode } from '#application';
import { ledgerCategories, type LedgerEvent } from '#kernel';
import { formatVerifierKey } from '#transparency-log';
import { CliFixture } from '../../apps/cli/src/testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../../apps/cli/src/testing/story.ts';
import { origin, policy, replaced, signedLog } from './signed-ledger.ts';

const fixture = CliFixture.forAllTests(async (story) => {
  await story.record(newsletter, gives(anna), gives(boris), withdraws(anna));
  const log = signedLog(await eventsOf(story));
  const bundle = await log.bundle();
  const write = (name: string, content: string | Uint8Array) => writeFile(join(story.folder, name), content);
  await write('good.tar', bundle);
  await write('later.tar', await log.bundle(1));
  await write('bad.tar', replaced(bundle, '"channel":"web"', '"channel":"api"'));
  await write('policy.json', JSON.stringify({ origin, verifierKeys: policy.keys.map(formatVerifierKey) }));
  await write('broken.json', '{"origin":"ledger/acme","verifierKeys":[],"quorom":1}');
});

const eventsOf = (story: CliFixture): Promise<readonly LedgerEvent[]> =>
  story.open(async ({ eventStore }) =>
    (await Array.fromAsync(eventStore.readAll(0n, ledgerCategories))).map((recorded) => decode(recorded)),
  );

const file = (name: string): string => join(fixture.folder, name);
const verify = (bundle: string, more = '', policyFile = 'policy.json') =>
  fixture.ledger(`verify ${file(bundle)} --policy ${file(policyFile)} ${more}`);

describe('ledger verify', () => {
  it('says for people and for programs what it found, and ends with 0, 1 or 2', async () => {
    expect(await verify('good.tar')).toMatchObject({ code: 0, err: '' });
    const { code, out } = await verify('bad.tar', '--json');
    expect({ code, report: JSON.parse(out) }).toMatchObject({ code: 1, report: { verdict: 'ENTRY_DIFFERS', entries: 1 } });
    expect((await verify('bad.tar')).out).toMatch(/^ENTRY_DIFFERS: .*\n {2}index +1\n/);
    expect(await verify('none.tar')).toMatchObject({ code: 2, out: '' });
    expect(await verify('good.tar', '', 'broken.json')).toMatchObject({
      code: 2,
      err: `${file('broken.json')} is no policy: nothing is called quorom.`,
    });
    expect(await verify('good.tar', '--purpose newsletter')).toMatchObject({ code: 2, out: '' });
  });
});

describe('a question to a bundle', () => {
  it.each([anna, boris])('is decided as by the ledger itself: %s', async (person) => {
    const asked = '--purpose newsletter --categories email';
    for (const time of ['2026-03-01T09:02:30Z', '2026-03-01T09:30:00Z']) {
      const [byLedger] = await fixture.json(`decide ${person} --controller acme ${asked} --at ${time} --why`);
      const { cacheUntil: _, position: __, ...expected } = byLedger!;
      const { out } = await verify('good.tar', `--json --decide ${person} ${asked} --at ${time}`);
      expect((JSON.parse(out) as { answer: object }).answer).toEqual({ about: 'decision', answer: expected });
    }
  });

  it('is answered as it was known at any time', async () => {
    const statusAt = async (time: string) => {
      const { out } = await verify('good.tar', `--json --status ${anna} --at ${time} --known-at ${time}`);
      const { answer } = JSON.parse(out) as { answer: { status: { consents: readonly { state: string }[] } } };
      return answer.status.consents.map(({ state }) => state);
    };
    expect(await statusAt('2026-03-01T09:01:30Z')).toEqual([]);
    expect(await statusAt('2026-03-01T09:02:30Z')).toEqual(['given']);
    expect(await statusAt('2026-03-01T09:30:00Z')).toEqual(['withdrawn']);
    expect((await verify('good.tar', `--status ${anna} --at 2026-03-01T09:30:00Z`)).out).toContain('"state": "withdrawn"');
  });

  it('about two moments is answered as by the ledger itself', async () => {
    const moments = '--from 2026-03-01T09:02:30Z --to 2026-03-01T09:30:00Z';
    const [byLedger] = await fixture.json(`diff ${anna} --controller acme ${moments}`);
    const { answer } = JSON.parse((await verify('good.tar', `--json --changes ${anna} ${moments}`)).out) as { answer: object };
    expect(answer).toMatchObject({ from: byLedger!['from'], to: byLedger!['to'], changes: byLedger!['changes'] });
    expect(answer).toMatchObject({ changes: [{ after: { state: 'withdrawn' } }], events: [{ type: 'ConsentWithdrawn' }] });
    expect(await verify('good.tar', `--changes ${anna}`)).toMatchObject({ code: 2 });
  });

  it('is not answered from a bad bundle, nor from one that does not begin at 0', async () => {
    const bad = await verify('bad.tar', `--json --status ${anna}`);
    expect({ code: bad.code, report: JSON.parse(bad.out) }).not.toMatchObject({ report: { answer: {} } });
    expect(bad.code).toBe(1);
    const later = await verify('later.tar', `--status ${anna}`);
    expect(later.code).toBe(2);
    expect(later.err).toMatch(/does not hold the whole log/);
  });
});
