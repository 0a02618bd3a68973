import { describe, expect, it } from '@jest/globals';
import { confirm, day, give, invalidate, refuse, renew, withdraw, withdrawAll, type Recorder } from '#testing';
import { shop } from '../testing/shop.ts';
import { viewOf } from '../testing/view-of.ts';
import { consentRegister, everyPurpose } from './consent-register.ts';

const rowsIn = async (ledger: Recorder) =>
  Object.values(viewOf(consentRegister, await ledger.events())).map(({ subjectRef, purposeId }) => [subjectRef, purposeId]);

describe('the register of consents', () => {
  it('has one row a subject and purpose, at the event that named it first', async () => {
    const ledger = await shop(
      ['s', give('offers'), day(2)],
      ['s', confirm('offers'), day(3)],
      ['s', renew('offers', { validUntil: day(90) }), day(4)],
      ['s', invalidate('offers'), day(5)],
      ['s', withdraw('offers'), day(6)],
      ['t', give('offers'), day(7)],
    );
    const events = await ledger.events();
    const orderOf = (index: number) => String(events.at(index)!.position).padStart(20, '0');
    expect(Object.values(viewOf(consentRegister, events))).toEqual([
      { controllerId: 'acme', subjectRef: 's', purposeId: 'offers', order: orderOf(2) },
      { controllerId: 'acme', subjectRef: 't', purposeId: 'offers', order: orderOf(-1) },
    ]);
  });

  it.each([give('news'), refuse('news'), withdraw('news')])('has a row after $type', async (command) =>
    expect(await rowsIn(await shop(['s', command, day(2)]))).toEqual([['s', 'news']]),
  );

  it('has one row for every withdrawal of every purpose', async () =>
    expect(await rowsIn(await shop(['s', withdrawAll(), day(2)], ['s', withdrawAll(), day(3)]))).toEqual([['s', everyPurpose]]));
});
