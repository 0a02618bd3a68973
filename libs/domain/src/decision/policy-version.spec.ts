import { describe, expect, it } from '@jest/globals';
import { catalogueOf, longAgo, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { give, withdraw } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { day, on } from '../testing/subject.phrases.ts';
import { decisionLanguage } from '../testing/decision.phrases.ts';

const given = decisionLanguage(
  catalogueOf(
    { news: {}, shop: versions({ policyRef: { policyId: 'terms', version: '1' } }) },
    noController,
    policy('privacy', policyVersion('2020', longAgo), policyVersion('2026', day(1))),
    policy('terms', policyVersion('1', longAgo)),
  ),
);
const shown = (version: string) => ({ policyRef: { policyId: 'privacy', version } });

describe('the policy version of an answer', () => {
  it('is the one that binds, of the policy that the purpose version names', () =>
    expect(given(give('shop', shown('2026'))).whenAsked({ purposeId: 'shop' }).decision.policyVersion).toEqual({
      policyId: 'terms',
      version: '1',
    }));

  it('is else of the policy that the consent names, also one that was withdrawn', () => {
    const binding = { policyId: 'privacy', version: '2026' };
    expect(given(on(day(2), give('news', shown('2026')))).whenAsked().decision.policyVersion).toEqual(binding);
    expect(given(on(day(2), give('news', shown('2026'))), withdraw('news')).whenAsked().decision.policyVersion).toEqual(binding);
  });

  it('is else none', () => {
    expect(given(give('news')).whenAsked().decision.policyVersion).toBeNull();
    expect(given().whenAsked({ purposeId: 'nwes' }).decision.policyVersion).toBeNull();
  });

  it('does not look ahead to a grant that had not begun', () => {
    const { whenAsked } = given(on(day(5), give('news', shown('2026'))));
    expect(whenAsked({ at: day(4) }).decision.policyVersion).toBeNull();
    expect(whenAsked({ at: day(5) }).decision.policyVersion).toEqual({ policyId: 'privacy', version: '2026' });
  });
});
