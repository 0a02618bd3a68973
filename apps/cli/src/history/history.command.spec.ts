import { describe, expect, it } from '@jest/globals';
import { CliFixture } from '../testing/cli-fixture.ts';
import { anna, boris, gives, newsletter, withdraws } from '../testing/story.ts';

const fixture = CliFixture.forAllTests(async (it) => {
  await it.record(newsletter, gives(anna), gives(boris), withdraws(anna));
});

describe('ledger history', () => {
  it('tells one subject’s facts, oldest first, with the state before and after', async () => {
    const { code, out, err } = await fixture.ledger(`history ${anna} --controller acme`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(rows[0]).toEqual(['revision', 'recordedAt', 'receivedAt', 'type', 'actor', 'before', 'after']);
    expect(rows[2]).toEqual(expect.arrayContaining(['0', 'ConsentGiven', 'dataSubject', 'unknown', 'given']));
    expect(rows[3]).toEqual(expect.arrayContaining(['1', 'ConsentWithdrawn', 'dataSubject', 'given', 'withdrawn']));
    expect(rows.slice(4)).toEqual([[''], ['2 facts']]);
  });

  it('gives programs a line for each', async () => {
    const rows = await fixture.json(`history ${anna} --controller acme`);
    expect(rows.map(({ revision, type }) => ({ revision, type }))).toEqual([
      { revision: 0, type: 'ConsentGiven' },
      { revision: 1, type: 'ConsentWithdrawn' },
    ]);
  });

  it.each([`${boris} --controller acme`, `--controller acme ${boris}`, `--controller acme -- ${boris}`])(
    'takes a reference that begins with a dash: %s',
    async (line) => expect(await fixture.json(`history ${line}`)).toMatchObject([{ subjectRef: boris, type: 'ConsentGiven' }]),
  );

  it('looks for the reference in the whole ledger where no controller is named', async () => {
    expect(await fixture.json(`history ${anna}`)).toEqual(await fixture.json(`history ${anna} --controller acme`));
    expect(await fixture.json(`history ${boris}`)).toMatchObject([{ subjectRef: boris, type: 'ConsentGiven' }]);
  });

  it('finds nothing under another controller', async () =>
    expect(await fixture.ledger(`history ${anna} --controller other`)).toEqual({ code: 0, out: 'no facts', err: '' }));
});
