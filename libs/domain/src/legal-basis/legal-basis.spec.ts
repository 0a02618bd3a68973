import { describe, expect, it } from '@jest/globals';
import { catalogueOf, purposeVersion } from '../testing/catalogue.phrases.ts';
import { day, minutesAfter, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';
import { legalBasesAt } from './legal-bases-at.ts';
import { assert as asserts, end } from '../testing/legal-basis.phrases.ts';

const retired = { effectiveFrom: day(4), reason: 'out-of-use', recordedAt: day(1), eventId: 'retired' };
const given = specLanguage(
  catalogueOf({
    billing: { versions: [purposeVersion({ lawfulBases: ['contract', 'legalObligation'] })] },
    growing: {
      versions: [
        purposeVersion({ lawfulBases: ['consent'] }),
        purposeVersion({ version: 2, lawfulBases: ['consent', 'contract'], effectiveFrom: day(10) }),
      ],
    },
    shrinking: {
      versions: [purposeVersion({ lawfulBases: ['contract'] }), purposeVersion({ version: 2, effectiveFrom: day(10) })],
    },
    tomorrow: { versions: [purposeVersion({ lawfulBases: ['contract'], effectiveFrom: day(40) })] },
    old: { versions: [purposeVersion({ lawfulBases: ['contract'] })], retirement: retired },
  }),
);

const assert = (body: Parameters<typeof asserts>[1] = {}) => asserts('billing', body);
const ahead = { attribution: attributedTo('dataController', { receivedAt: minutesAfter(day(5), 6) }) };

describe('asserting a legal basis', () => {
  it('counts from its recording without a named start', () => {
    given()
      .when(on(day(5), assert({ attribution: attributedTo('dataController', { receivedAt: day(3) }) })))
      .records({ type: 'LegalBasisAsserted', data: { legalBasisId: 'id0', validFrom: day(5) } })
      .andThen((subject) => expect(legalBasesAt(subject, day(4))).toEqual([]));
  });

  it('counts from its start, which may lie before its recording', () => {
    given()
      .when(on(day(5), assert({ validFrom: day(2), validUntil: day(9) })))
      .andThen((subject) => {
        const valid = (number: number) => legalBasesAt(subject, day(number)).some((basis) => basis.valid);
        expect([1, 2, 5, 8, 9].map(valid)).toEqual([false, true, true, true, false]);
      });
  });

  it('may start later: it is listed, and not valid before', () => {
    given()
      .when(on(day(5), assert({ validFrom: day(8) })))
      .andThen((subject) => {
        expect(legalBasesAt(subject, day(4))).toEqual([]);
        expect(legalBasesAt(subject, day(5))).toMatchObject([{ state: 'asserted', since: day(8), valid: false }]);
        expect(legalBasesAt(subject, day(8))).toMatchObject([{ state: 'asserted', since: day(8), valid: true }]);
      });
  });

  it('reads ended once its end has come: expiry needs no event', () => {
    given()
      .when(on(day(5), assert({ validUntil: day(9) })))
      .andThen((subject) =>
        expect(legalBasesAt(subject, day(9))).toMatchObject([{ state: 'ended', since: day(9), until: day(9) }]),
      );
  });

  it('needs a purpose that exists and is not retired when it is recorded', () => {
    given()
      .when(assert({ purposeId: 'biling' }))
      .refuses('PURPOSE_UNKNOWN');
    given()
      .when(on(day(4), assert({ purposeId: 'old', validFrom: day(2) })))
      .refuses('PURPOSE_RETIRED');
    given()
      .when(on(day(3), assert({ purposeId: 'old' })))
      .records('LegalBasisAsserted');
  });

  it('needs a purpose that declares it', () => {
    given()
      .when(assert({ lawfulBasis: 'legitimateInterest' }))
      .refuses('OUT_OF_SCOPE');
  });

  it('is judged on the version in force once it is both recorded and valid', () => {
    given()
      .when(on(day(5), assert({ purposeId: 'growing' })))
      .refuses('OUT_OF_SCOPE');
    given()
      .when(on(day(5), assert({ purposeId: 'growing', validFrom: day(10) })))
      .records('LegalBasisAsserted');
    given()
      .when(on(day(11), assert({ purposeId: 'growing', validFrom: day(5) })))
      .records('LegalBasisAsserted');
    given()
      .when(on(day(11), assert({ purposeId: 'shrinking', validFrom: day(5) })))
      .refuses('OUT_OF_SCOPE');
  });

  it('is judged on the earliest version where none is in force', () => {
    given()
      .when(on(day(5), assert({ purposeId: 'tomorrow' })))
      .records('LegalBasisAsserted');
  });

  it('ends after its start', () => {
    given()
      .when(assert({ validFrom: day(9), validUntil: day(9) }))
      .refuses('INTERVAL_INVALID');
    given()
      .when(on(day(5), assert({ validUntil: day(5) })))
      .refuses('INTERVAL_INVALID');
  });

  it('refuses in the order of precedence', () => {
    const wrong = { ...ahead, lawfulBasis: 'publicTask', validUntil: day(2) } as const;
    given()
      .when(on(day(5), assert({ ...wrong, purposeId: 'old' })))
      .refuses('PURPOSE_RETIRED');
    given()
      .when(on(day(5), assert(wrong)))
      .refuses('OUT_OF_SCOPE');
    given()
      .when(on(day(5), assert({ ...wrong, lawfulBasis: 'contract' })))
      .refuses('TIME_IN_FUTURE');
  });
});

describe('ending a legal basis', () => {
  const asserted = on(day(2), assert());

  it('counts from its receipt', () => {
    given(asserted)
      .when(on(day(9), end('id0', { receivedAt: day(5) })))
      .records({ type: 'LegalBasisEnded', data: { legalBasisId: 'id0', previous: { state: 'asserted' } } })
      .andThen((subject) => {
        expect(legalBasesAt(subject, day(4))).toMatchObject([{ state: 'asserted', valid: true }]);
        expect(legalBasesAt(subject, day(5))).toMatchObject([{ state: 'ended', since: day(5), valid: false }]);
      });
  });

  it('is cut to its recording where its time lies ahead', () => {
    given(asserted)
      .when(on(day(5), end('id0', ahead.attribution)))
      .records({ type: 'LegalBasisEnded', receivedAt: day(5) });
  });

  it('ends that one and leaves the others', () => {
    given(asserted, assert())
      .when(end('id0'))
      .andThen((subject, now) => expect(legalBasesAt(subject, now).map(({ valid }) => valid)).toEqual([false, true]));
  });
});
