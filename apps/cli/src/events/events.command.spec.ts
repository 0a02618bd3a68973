import { describe, expect, it } from '@jest/globals';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests(async (it) => {
  await it.record(newsletter, gives(anna), gives(boris), withdraws(anna));
});
const types = async (options: string) => (await fixture.json(`events ${options}`)).map(({ type }) => type);

describe('ledger events', () => {
  it('lists the ledger in the order of its commits', async () =>
    expect(await types('')).toEqual(['PurposeRegistered', 'ConsentGiven', 'ConsentGiven', 'ConsentWithdrawn']));

  it.each([
    ['--type ConsentGiven', ['ConsentGiven', 'ConsentGiven']],
    ['--type ConsentGiven --limit 1', ['ConsentGiven']],
    ['--controller acme --limit 2', ['PurposeRegistered', 'ConsentGiven']],
    ['--controller other', []],
    ['--after 999', []],
  ])('%s', async (options, expected) => expect(await types(options)).toEqual(expected));

  it('refuses a type that no event has, and names those that there are', async () => {
    const { code, err } = await fixture.ledger('events --type Foo');
    expect(code).not.toBe(0);
    expect(err).toContain('ConsentWithdrawn');
  });

  it('starts behind a position', async () => {
    const [, second] = await fixture.json('events');
    expect(await types(`--after ${String(second!['position'])}`)).toEqual(['ConsentGiven', 'ConsentWithdrawn']);
  });

  it('says all of an event to a program', async () => {
    const [row] = await fixture.json('events --type ConsentWithdrawn');
    expect(row).toMatchObject({
      controllerId: 'acme',
      subjectRef: anna,
      stream: `subject-acme.${anna}`,
      revision: 1,
      type: 'ConsentWithdrawn',
      recordedAt: '2026-03-01T09:04:00.000Z',
      actor: { id: 'anna', role: 'dataSubject' },
      recordedBy: { sub: 'shop', roles: ['service-command'] },
      before: { state: 'given' },
      after: { state: 'withdrawn' },
    });
  });

  it('prints a table for people', async () => {
    const { code, out, err } = await fixture.ledger('events --type ConsentWithdrawn');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head, rule, row, ...rest] = out.split('\n');
    expect(head!.split(/ {2,}/)).toEqual(['position', 'recordedAt', 'stream', 'revision', 'type', 'actor', 'recordedBy']);
    expect(rule).toMatch(/^-+( {2}-+){6}$/);
    expect(row).toMatch(
      /^\d+ +2026-03-01T09:04:00\.000Z {2}subject-acme\.\S+ {2}1 +ConsentWithdrawn {2}dataSubject anna {2}shop$/,
    );
    expect(rest).toEqual(['', '1 event']);
  });

  it('asks for nothing that only a service in production needs', async () =>
    expect(await fixture.ledger('events --limit 1', { NODE_ENV: 'production' })).toMatchObject({ code: 0, err: '' }));

  it('says that there are none', async () => expect((await fixture.ledger('events --after 999')).out).toBe('no events'));
});
