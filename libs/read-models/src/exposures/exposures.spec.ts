import { describe, expect, it } from '@jest/globals';
import { confirm, day, give, invalidate, publish, refuse, withdraw, withdrawAll, type Recorder } from '#testing';
import { recordSteps, shop, shopOf } from '../testing/shop.ts';
import { viewOf } from '../testing/view-of.ts';
import { exposures } from './exposures.ts';

const exposuresIn = async (ledger: Recorder) =>
  Object.values(viewOf(exposures, await ledger.events())).map(({ purposeId, from, until }) => ({ purposeId, from, until }));

describe('an exposure', () => {
  it('lasts from the receipt of a withdrawal until it was recorded', async () => {
    const ledger = await shop(['s', give('news'), day(2)], ['s', withdraw('news', { receivedAt: day(4) }), day(6)]);
    const events = await ledger.events();
    const { eventId } = events.at(-1)!;
    expect(Object.values(viewOf(exposures, events))).toEqual([
      { controllerId: 'acme', subjectRef: 's', purposeId: 'news', from: day(4), until: day(6), eventId },
    ]);
  });

  it('is not there when a withdrawal is recorded as it comes', async () =>
    expect(await exposuresIn(await shop(['s', give('news'), day(2)], ['s', withdraw('news'), day(6)]))).toEqual([]));

  it('is not there where no consent was live', async () => {
    const late = withdraw('news', { receivedAt: day(4) });
    expect(await exposuresIn(await shop(['s', late, day(6)], ['s', refuse('news', { receivedAt: day(5) }), day(7)]))).toEqual([]);
  });

  it('comes of a late refusal too', async () => {
    const ledger = await shop(['s', give('news'), day(2)], ['s', refuse('news', { receivedAt: day(4) }), day(6)]);
    expect(await exposuresIn(ledger)).toEqual([{ purposeId: 'news', from: day(4), until: day(6) }]);
  });

  it('of an invalidation lasts from the start of the consent, which never was', async () =>
    expect(await exposuresIn(await shop(['s', give('news'), day(2)], ['s', invalidate('news'), day(6)]))).toEqual([
      { purposeId: 'news', from: day(2), until: day(6) },
    ]));

  it('lasts until the recording, though the consent had expired by then', async () => {
    const ledger = await shop(
      ['s', give('news', { validUntil: day(5) }), day(2)],
      ['s', withdraw('news', { receivedAt: day(4) }), day(6)],
    );
    expect(await exposuresIn(ledger)).toEqual([{ purposeId: 'news', from: day(4), until: day(6) }]);
  });

  it('is not there where the consent had expired before the withdrawal came', async () => {
    const ledger = await shop(
      ['s', give('news', { validUntil: day(3) }), day(2)],
      ['s', withdraw('news', { receivedAt: day(4) }), day(6)],
    );
    expect(await exposuresIn(ledger)).toEqual([]);
  });

  it('begins with the stopped consent, once that had replaced the last one that nothing stops', async () => {
    const ledger = await shopOf('acme');
    await ledger.policy(publish('privacy', '2026', day(8), 'text'), { at: day(1) });
    const policyRef = { policyId: 'privacy', version: '2026' };
    await recordSteps(
      ledger,
      ['s', give('news', { validUntil: day(10), policyRef }), day(1, 3 / 60)],
      ['s', give('news'), day(1, 10 / 60)],
      ['s', withdraw('news', { receivedAt: day(1) }), day(12)],
    );
    expect(await exposuresIn(ledger)).toEqual([{ purposeId: 'news', from: day(8), until: day(12) }]);
  });

  it('is there once for each purpose that a late "withdraw everything" ended', async () => {
    const ledger = await shop(
      ['s', give('news'), day(2)],
      ['s', give('offers'), day(2)],
      ['s', confirm('offers'), day(3)],
      ['s', withdrawAll({ receivedAt: day(4) }), day(6)],
    );
    expect(await exposuresIn(ledger)).toEqual([
      { purposeId: 'news', from: day(4), until: day(6) },
      { purposeId: 'offers', from: day(4), until: day(6) },
    ]);
  });

  it('shows of an old letter, though a newer consent stands', async () => {
    const ledger = await shop(
      ['s', give('news'), day(2)],
      ['s', give('news', { validUntil: day(30) }), day(5)],
      ['s', withdraw('news', { receivedAt: day(3) }), day(8)],
    );
    expect(await exposuresIn(ledger)).toEqual([{ purposeId: 'news', from: day(3), until: day(5) }]);
  });
});
