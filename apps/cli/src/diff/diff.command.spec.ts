import { describe, expect, it } from '@jest/globals';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests(async (it) => {
  await it.record(newsletter, gives(anna), gives(boris), withdraws(anna));
});
const given = '2026-03-01T09:02:30Z';

describe('ledger diff', () => {
  it('says what differs between two moments, and what lies between them', async () => {
    const [answer] = await fixture.json(`diff ${anna} --controller acme --from ${given}`);
    expect(answer).toMatchObject({
      from: { at: '2026-03-01T09:02:30.000Z' },
      changes: [{ kind: 'consent', id: 'newsletter', before: { state: 'given' }, after: { state: 'withdrawn' } }],
      events: [{ type: 'ConsentWithdrawn' }],
    });
    const { out } = await fixture.ledger(`diff ${anna} --controller acme --from ${given}`);
    expect(out).toMatch(/consent +newsletter +given +withdrawn\n\nBetween them\n/);
  });

  it('compares what was known at two times of one moment', async () => {
    const [answer] = await fixture.json(
      `diff ${anna} --controller acme --from 2026-03-01T09:30:00Z --to 2026-03-01T09:30:00Z --from-known-at ${given}`,
    );
    expect(answer).toMatchObject({ changes: [{ before: { state: 'given' }, after: { state: 'withdrawn' } }] });
  });

  it('says that nothing differs', async () => {
    expect((await fixture.ledger(`diff ${boris} --controller acme --from 2026-03-01T09:03:30Z`)).out).toBe('Nothing differs.');
    expect(await fixture.ledger(`diff ${boris} --controller acme`)).toMatchObject({ code: 2 });
  });
});
