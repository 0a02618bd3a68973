import { describe, it } from '@jest/globals';
import { catalogueOf, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { confirm, evidence, give, refuse, renew, withdraw, withdrawAll } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { request } from '../testing/erasure.phrases.ts';
import { hold } from '../testing/legal-hold.phrases.ts';
import { object } from '../testing/objection.phrases.ts';
import { accept, notify } from '../testing/policy-acceptance.phrases.ts';
import { impose } from '../testing/restriction.phrases.ts';
import { day, minutesAfter, on, attributedTo, specLanguage } from '../testing/subject.phrases.ts';

const given = specLanguage(
  catalogueOf(
    { news: {}, twice: versions({ doubleOptIn: true }) },
    noController,
    policy('privacy', policyVersion('2026', day(1))),
  ),
);
const consented = [on(day(2), give('news', { validUntil: day(30) })), on(day(2), give('twice'))];
const recordedOn = day(4);
const dayBefore = { expressedAt: day(3) };
const longer = { expressedAt: minutesAfter(day(3), -1 / 60_000) };
const ends = { validUntil: day(60) };

const permissive = {
  'a grant': { late: give('news', {}, longer), prompt: give('news', {}, dayBefore), proven: give('news', evidence, longer) },
  'a confirmation': {
    late: confirm('twice', longer),
    prompt: confirm('twice', dayBefore),
    proven: confirm('twice', longer, evidence),
  },
  'a renewal': {
    late: renew('news', ends, longer),
    prompt: renew('news', ends, dayBefore),
    proven: renew('news', { ...ends, ...evidence }, longer),
  },
  'an acceptance': {
    late: accept('privacy', '2026', longer),
    prompt: accept('privacy', '2026', dayBefore),
    proven: accept('privacy', '2026', longer, evidence),
  },
  'a notice': {
    late: notify('privacy', '2026', longer.expressedAt),
    prompt: notify('privacy', '2026', dayBefore.expressedAt),
    proven: notify('privacy', '2026', longer.expressedAt, evidence),
  },
};

describe.each(Object.entries(permissive))('%s', (_, { late, prompt, proven }) => {
  it('recorded more than 24 h after it was expressed needs evidence (rule 5)', () =>
    given(consented).when(on(recordedOn, late)).refuses('BACKDATED_GRANT_WITHOUT_EVIDENCE'));

  it('recorded within 24 h needs none, and later one digest is enough', () => {
    given(consented).when(on(recordedOn, prompt)).records(expectedFrom(prompt.type));
    return given(consented).when(on(recordedOn, proven)).records(expectedFrom(proven.type));
  });
});

const expectedFrom = (type: keyof typeof recordedAs) => recordedAs[type];
const recordedAs = {
  GiveConsent: 'ConsentGiven',
  ConfirmConsent: 'ConsentConfirmed',
  RenewConsent: 'ConsentRenewed',
  AcceptPolicyVersion: 'PolicyVersionAccepted',
  RecordPolicyNotice: 'PolicyNoticeDelivered',
} as const;

const byLetter = attributedTo('dataSubject', { channel: 'letter', expressedAt: day(1), receivedAt: day(2) });
const restrictive = [
  [withdraw('news'), 'ConsentWithdrawn'],
  [withdrawAll(), 'ConsentWithdrawn'],
  [refuse('news'), 'ConsentRefused'],
  [object(), 'ObjectionRaised'],
  [impose(), 'RestrictionImposed'],
  [hold(), 'LegalHoldPlaced'],
  [request(), 'ErasureRequested'],
] as const;

describe.each(restrictive)('a restrictive fact ($type)', (command, type) => {
  it('never needs evidence', () =>
    given(consented)
      .when(on(day(30), { ...command, attribution: byLetter }))
      .records({ type, receivedAt: day(2), expressedAt: day(1) }));

  it('with a time ahead is accepted, its times cut to the recording', () =>
    given(consented)
      .when(on(day(4), { ...command, attribution: attributedTo('dataSubject', { expressedAt: day(7), receivedAt: day(8) }) }))
      .records({ type, receivedAt: day(4), expressedAt: day(4) }));
});
