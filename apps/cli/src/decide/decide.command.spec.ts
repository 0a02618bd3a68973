import { beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerCategories } from '#kernel';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests(async (it) => {
  await it.record(newsletter, gives(anna), gives(boris), withdraws(anna));
});
const ask = `--controller acme --purpose newsletter --categories email`;
const ids: Record<string, string> = {};
beforeAll(() =>
  fixture.open(async ({ eventStore }) => {
    for await (const { eventId, type, stream } of eventStore.readAll(0n, ledgerCategories))
      if (!stream.endsWith(boris)) ids[type] = eventId;
  }),
);

const answer = async (line: string) => (await fixture.json(`decide ${line}`))[0]!;

describe('ledger decide', () => {
  it('answers for now', async () =>
    expect(await answer(`${anna} ${ask}`)).toMatchObject({
      decision: 'DENY',
      code: 'WITHDRAWN',
      decisiveEvents: [ids['ConsentWithdrawn']],
      purposeVersion: 1,
      rules: { regime: 'EU_GDPR' },
      at: '2026-03-01T09:04:00.000Z',
      knownAt: '2026-03-01T09:04:00.000Z',
    }));

  it('answers for a past moment', async () =>
    expect(await answer(`${anna} ${ask} --at 2026-03-01T09:03:30Z`)).toMatchObject({
      decision: 'PERMIT',
      lawfulBasis: 'consent',
      decisiveEvents: [ids['ConsentGiven']],
      validUntil: '2026-03-01T09:04:00.000Z',
      historical: true,
    }));

  it('answers by what was known then', async () =>
    expect(await answer(`${anna} ${ask} --known-at 2026-03-01T09:03:59Z`)).toMatchObject({
      decision: 'PERMIT',
      knownAt: '2026-03-01T09:03:59.000Z',
      validUntil: null,
    }));

  it.each([
    ['--operation share --recipient mailer', 'PERMIT', 'PERMITTED'],
    ['--operation share --recipient stranger', 'DENY', 'OUT_OF_SCOPE'],
    ['--operation erase', 'DENY', 'NO_ERASURE_CASE'],
    ['--categories email,phone', 'DENY', 'OUT_OF_CONSENT_SCOPE'],
  ])('takes %s', async (options, decision, code) =>
    expect(await answer(`--controller acme --purpose newsletter ${withEmail(options)} ${boris}`)).toMatchObject({
      decision,
      code,
    }),
  );

  it('keeps the path for who asks why', async () => {
    expect(await answer(`${anna} ${ask}`)).not.toHaveProperty('path');
    const { path } = (await answer(`${anna} ${ask} --why`)) as { path: readonly { step: string }[] };
    expect(path.map(({ step }) => step)).toEqual(['2', '3a', '3c', '3d', '3e', '3f', '3g', '3g', '3h']);
    expect(path.at(-1)).toEqual({
      step: '3h',
      rule: 'firstBasis',
      dataCategory: 'email',
      outcome: 'decided',
      decision: 'DENY',
      code: 'WITHDRAWN',
      events: [ids['ConsentWithdrawn']],
    });
  });

  it('tells people the answer first, then what it rests on and the path', async () => {
    const { code, out, err } = await fixture.ledger(`decide ${anna} ${ask} --why`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [verdict, why] = out.split('\nWhy\n') as [string, string];
    expect(verdict).toMatch(/^DENY WITHDRAWN\n/);
    expect(verdict).toMatch(new RegExp(`decided by\\n {2}ConsentWithdrawn .*${ids['ConsentWithdrawn']}`));
    expect(why).toMatch(/^ {2}2 {3}purpose version in force +passed\n {8}PurposeRegistered /m);
    expect(why).toMatch(/^email\n {2}3a /m);
    expect(why).toMatch(/^ {2}3g {2}lawful basis: consent +does not count WITHDRAWN\n {8}ConsentWithdrawn /m);
    expect(why).toMatch(/^ {2}3h {2}first basis that counts +decided DENY WITHDRAWN$/m);
  });

  it('names no event where none was met', async () =>
    expect((await fixture.ledger(`decide ${anna} --controller acme --purpose unheard-of`)).out).toMatch(
      /^DENY PURPOSE_UNKNOWN\n[\s\S]*decided by +no event$/,
    ));
});

const withEmail = (options: string): string => (options.includes('--categories') ? options : `--categories email ${options}`);
