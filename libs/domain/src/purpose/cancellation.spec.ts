import { describe, expect, it } from '@jest/globals';
import { purposeKnownAt } from '../catalogue/purpose-versions.ts';
import { emptyCatalogue, day } from '../testing/subject.phrases.ts';
import { cancelRetirement, cancelVersion, givenPurpose, register, retire, revise } from '../testing/purpose.phrases.ts';

const given = (...history: Parameters<typeof givenPurpose> extends [unknown?, ...infer Steps] ? Steps : never) =>
  givenPurpose(emptyCatalogue, ...history);
const scheduled = revise({ effectiveFrom: day(20) });

describe('cancelling a scheduled version', () => {
  it('takes it back while its date lies ahead', () => {
    given(register(), scheduled)
      .when(cancelVersion(2), day(19))
      .records('PurposeVersionCancelled', {
        purposeId: 'news',
        version: 2,
        reason: 'mistyped-year',
        previous: { state: 'scheduled', effectiveFrom: day(20) },
      });
    given(register(), scheduled).when(cancelVersion(2), day(20)).refuses('ALREADY_IN_FORCE');
    given(register()).when(cancelVersion(1)).refuses('ALREADY_IN_FORCE');
  });

  it('needs a purpose, and a version that it ever had', () => {
    given().when(cancelVersion(1)).refuses('PURPOSE_UNKNOWN');
    given(register()).when(cancelVersion(2)).refuses('PURPOSE_VERSION_UNKNOWN');
    for (const version of ['1.0', '01', 'one']) {
      given(register({ effectiveFrom: day(20) }))
        .when({ ...cancelVersion(1), version })
        .refuses('PURPOSE_VERSION_UNKNOWN');
      given(register({ effectiveFrom: day(20) }), cancelVersion(1))
        .when({ ...cancelVersion(1), version })
        .refuses('PURPOSE_VERSION_UNKNOWN');
    }
  });

  it('twice is nothing to record, also once its date has come', () =>
    given(register(), scheduled, cancelVersion(2)).when(cancelVersion(2), day(25)).recordsNothing());

  it('is possible for a retired purpose', () =>
    given(register(), scheduled, retire()).when(cancelVersion(2)).records('PurposeVersionCancelled'));

  it('uses its number up', () =>
    given(register(), scheduled, cancelVersion(2))
      .when(revise())
      .records('PurposeRevised', { version: 3, previous: { version: 1 } }));

  it('leaves the last version that counts to be compared with', () => {
    const reworded = revise({ name: { en: 'Another' }, changeClass: 'material', effectiveFrom: day(20) });
    given(register(), reworded).when(revise()).requires('changeClass');
    given(register(), reworded, cancelVersion(2)).when(revise()).records('PurposeRevised', { version: 3 });
  });

  it('of the first leaves a purpose without any, which can be revised and not registered again', () => {
    const taken = given(register({ effectiveFrom: day(20) }), cancelVersion(1));
    taken.when(register()).refuses('PURPOSE_EXISTS');
    taken.when(revise({ name: { en: 'Another' } })).records('PurposeRevised', { version: 2, previous: { version: 1 } });
    taken.when(retire()).records('PurposeRetired', { previous: { version: 1 } });
  });
});

describe('cancelling a scheduled retirement', () => {
  it('takes it back while its date lies ahead', () => {
    given(register(), retire(day(20)))
      .when(cancelRetirement(), day(19))
      .records('PurposeRetirementCancelled', {
        purposeId: 'news',
        reason: 'mistyped-year',
        previous: { state: 'retired', effectiveFrom: day(20) },
      });
    given(register(), retire(day(20)))
      .when(cancelRetirement(), day(20))
      .refuses('ALREADY_IN_FORCE');
  });

  it('needs a purpose that was retired', () => {
    given().when(cancelRetirement()).refuses('PURPOSE_UNKNOWN');
    given(register()).when(cancelRetirement()).refuses('NOT_RETIRED');
  });

  it('twice is nothing to record', () =>
    given(register(), retire(day(20)), cancelRetirement())
      .when(cancelRetirement(), day(25))
      .recordsNothing());

  it('lets the purpose live on, and be retired with another date', () => {
    const living = given(register(), retire(day(20)), cancelRetirement());
    living.when(revise(), day(21)).records('PurposeRevised');
    living.when(retire(day(30))).records('PurposeRetired', { effectiveFrom: day(30) });
    given(register(), retire(day(20)), cancelRetirement(), retire(day(30)))
      .when(cancelRetirement())
      .records('PurposeRetirementCancelled', { previous: { state: 'retired', effectiveFrom: day(30) } });
  });
});

describe('what was known before a cancellation', () => {
  it('has the version that was cancelled since', () =>
    given(register(), scheduled, revise({ effectiveFrom: day(30) }))
      .when(cancelVersion(2))
      .andThen((purpose) => {
        const known = (number: number) => purposeKnownAt(purpose, day(number)).versions.map(({ version }) => version);
        expect([0, 1, 2, 3, 4].map(known)).toEqual([[], [1], [1, 2], [1, 2, 3], [1, 3]]);
      }));

  it('has the retirement that stood then', () =>
    given(register(), retire(day(20)), cancelRetirement(), retire(day(30)))
      .when(cancelRetirement())
      .andThen((purpose) => {
        const known = (number: number) => purposeKnownAt(purpose, day(number)).retirement?.effectiveFrom;
        expect([1, 2, 3, 4, 5].map(known)).toEqual([undefined, day(20), undefined, day(30), undefined]);
      }));
});
