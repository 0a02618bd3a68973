import { describe, expect, it } from '@jest/globals';
import { catalogueOf, versions } from '../testing/catalogue.phrases.ts';
import { day, on, specLanguage } from '../testing/subject.phrases.ts';
import { confirm, evidence, give, invalidate, stateAt, withdraw } from '../testing/consent.phrases.ts';

const given = specLanguage(catalogueOf({ news: {}, twice: versions({ doubleOptIn: true }) }));

describe('invalidating consent', () => {
  it('counts from the start of the grant: it was never valid', () =>
    given(on(day(2), give('news')))
      .when(on(day(9), invalidate('news', { receivedAt: day(8) })))
      .records({
        type: 'ConsentInvalidated',
        receivedAt: day(8),
        data: { purposeId: 'news', grantEventIds: ['e0'], reason: 'form-was-unclear', effectiveFrom: day(2) },
      })
      .andThen((subject) => {
        expect(stateAt(subject, 'news', day(2))).toEqual({ state: 'invalidated', since: day(2) });
        expect(stateAt(subject, 'news', day(1))).toEqual({ state: 'unknown' });
      }));

  it('names the grant that decides and the one that awaits confirmation, each from its own start', () =>
    given(
      on(day(2), give('twice')),
      on(day(3), confirm('twice')),
      on(day(4), give('twice', { consentType: 'explicit' })),
      on(day(5), give('twice', { consentType: 'explicit', isSeparateDocument: true })),
    )
      .when(on(day(6), invalidate('twice')))
      .records({ type: 'ConsentInvalidated', data: { grantEventIds: ['e0', 'e3'], effectiveFrom: day(3) } })
      .andThen((subject) => {
        expect(stateAt(subject, 'twice', day(2)).state).toBe('awaitingConfirmation');
        expect(stateAt(subject, 'twice', day(3)).state).toBe('invalidated');
        expect(stateAt(subject, 'twice', day(7)).state).toBe('invalidated');
      }));

  it('does not touch what decided before the grant was confirmed', () =>
    given(
      on(day(2), give('twice', { validUntil: day(60) })),
      on(day(3), confirm('twice')),
      on(day(4), give('twice')),
      on(day(6), confirm('twice')),
    )
      .when(on(day(8), invalidate('twice')))
      .records({ type: 'ConsentInvalidated', data: { grantEventIds: ['e2'], effectiveFrom: day(6) } })
      .andThen((subject) => {
        expect(stateAt(subject, 'twice', day(5)).state).toBe('given');
        expect(stateAt(subject, 'twice', day(6)).state).toBe('invalidated');
      }));

  it('leaves an earlier, replaced grant out: what decided before it is not brought back', () =>
    given(on(day(2), give('news')), on(day(4), give('news', { consentType: 'explicit' })))
      .when(on(day(6), invalidate('news')))
      .records({ type: 'ConsentInvalidated', data: { grantEventIds: ['e1'] } })
      .andThen((subject) => {
        expect(stateAt(subject, 'news', day(3)).state).toBe('given');
        expect(stateAt(subject, 'news', day(7))).toEqual({ state: 'invalidated', since: day(4) });
      }));

  it('of an expired consent reaches back as well', () =>
    given(on(day(2), give('news', { validUntil: day(4) })))
      .when(on(day(6), invalidate('news')))
      .andThen((subject) => expect(stateAt(subject, 'news', day(3)).state).toBe('invalidated')));

  it('makes an awaiting grant read invalidated', () =>
    given(on(day(2), give('twice')))
      .when(on(day(3), invalidate('twice')))
      .andThen((subject) => expect(stateAt(subject, 'twice', day(4))).toEqual({ state: 'invalidated', since: day(2) })));

  it('gives way to a grant of a later start, and to no other', () => {
    given(on(day(5), give('news')), on(day(6), invalidate('news')))
      .when(on(day(7), give('news')))
      .andThen((subject) => expect(stateAt(subject, 'news', day(8)).state).toBe('given'));
    return given(on(day(5), give('news')), on(day(6), invalidate('news')))
      .when(on(day(7), give('news', evidence, { expressedAt: day(4) })))
      .andThen((subject) => expect(stateAt(subject, 'news', day(8)).state).toBe('invalidated'));
  });

  it('yields to a withdrawal of the same grant', () =>
    given(on(day(2), give('news')), on(day(3), invalidate('news')))
      .when(on(day(4), withdraw('news')))
      .andThen((subject) => expect(stateAt(subject, 'news', day(5)).state).toBe('withdrawn')));

  it('twice is nothing to record, save for a grant that awaits confirmation since', () => {
    const invalidated = [on(day(2), give('twice')), on(day(3), confirm('twice')), on(day(4), invalidate('twice'))];
    given(invalidated)
      .when(on(day(6), invalidate('twice')))
      .recordsNothing();
    return given(invalidated, on(day(5), give('twice')))
      .when(on(day(6), invalidate('twice')))
      .records({ type: 'ConsentInvalidated', data: { grantEventIds: ['e3'], effectiveFrom: day(5) } });
  });

  it('needs a consent', () => {
    given().when(invalidate('nwes')).refuses('PURPOSE_UNKNOWN');
    return given(give('news'), withdraw('news')).when(invalidate('news')).refuses('CONSENT_NOT_GIVEN');
  });

  it('is restrictive: a time ahead is cut', () =>
    given(on(day(2), give('news')))
      .when(on(day(3), invalidate('news', { receivedAt: day(9) })))
      .records({ type: 'ConsentInvalidated', receivedAt: day(3) }));
});
