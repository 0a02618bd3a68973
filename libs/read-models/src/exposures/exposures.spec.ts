import { describe, expect, it } from '@jest/globals';
import { confirm, give, invalidate, refuse, shop, withdraw } from '../testing/shop.ts';
import { day, viewOf, type Story } from '../testing/story.ts';
import { exposures } from './exposures.ts';

const exposuresIn = ({ events }: Story) =>
  Object.values(viewOf(exposures, events)).map(({ purposeId, from, until }) => ({ purposeId, from, until }));

describe('an exposure', () => {
  it('lasts from the receipt of a withdrawal until it was recorded', () => {
    const story = shop()
      .subject('s', give('news'), day(2))
      .subject('s', withdraw('news', { receivedAt: day(4) }), day(6));
    expect(Object.values(viewOf(exposures, story.events))).toEqual([
      { controllerId: 'acme', subjectRef: 's', purposeId: 'news', from: day(4), until: day(6), eventId: 'e4' },
    ]);
  });

  it('is not there when a withdrawal is recorded as it comes', () =>
    expect(exposuresIn(shop().subject('s', give('news'), day(2)).subject('s', withdraw('news'), day(6)))).toEqual([]));

  it('is not there where no consent was live', () => {
    const story = shop().subject('s', withdraw('news', { receivedAt: day(4) }), day(6));
    expect(exposuresIn(story.subject('s', refuse('news', { receivedAt: day(5) }), day(7)))).toEqual([]);
  });

  it('comes of a late refusal too', () => {
    const story = shop()
      .subject('s', give('news'), day(2))
      .subject('s', refuse('news', { receivedAt: day(4) }), day(6));
    expect(exposuresIn(story)).toEqual([{ purposeId: 'news', from: day(4), until: day(6) }]);
  });

  it('of an invalidation lasts from the start of the consent, which never was', () =>
    expect(exposuresIn(shop().subject('s', give('news'), day(2)).subject('s', invalidate('news'), day(6)))).toEqual([
      { purposeId: 'news', from: day(2), until: day(6) },
    ]));

  it('ends where the consent would have expired anyway', () => {
    const story = shop()
      .subject('s', give('news', { validUntil: day(5) }), day(2))
      .subject('s', withdraw('news', { receivedAt: day(4) }), day(6));
    expect(exposuresIn(story)).toEqual([{ purposeId: 'news', from: day(4), until: day(5) }]);
  });

  it('is there once for each purpose that a late "withdraw everything" ended', () => {
    const story = shop().subject('s', give('news'), day(2)).subject('s', give('offers'), day(2));
    story.subject('s', confirm('offers'), day(3)).subject('s', withdraw(undefined, { receivedAt: day(4) }), day(6));
    expect(exposuresIn(story)).toEqual([
      { purposeId: 'news', from: day(4), until: day(6) },
      { purposeId: 'offers', from: day(4), until: day(6) },
    ]);
  });

  it('tells of an old letter, though a newer consent stands', () => {
    const story = shop()
      .subject('s', give('news'), day(2))
      .subject('s', give('news', { validUntil: day(30) }), day(5));
    story.subject('s', withdraw('news', { receivedAt: day(3) }), day(8));
    expect(exposuresIn(story)).toEqual([{ purposeId: 'news', from: day(3), until: day(5) }]);
  });
});
