import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '#kernel';
import { catalogueOf, longAgo, policy, policyVersion, versions } from '../testing/catalogue.phrases.ts';
import { confirm, give, invalidate, refuse, renew, withdraw } from '../testing/consent.phrases.ts';
import { noController } from '../catalogue/controller.state.ts';
import { approve, assess, digestOf, execute, report, request, withdrawRequest } from '../testing/erasure.phrases.ts';
import { assert, end } from '../testing/legal-basis.phrases.ts';
import { hold, release } from '../testing/legal-hold.phrases.ts';
import { object, override, uphold, withdraw as withdrawObjection } from '../testing/objection.phrases.ts';
import { accept, notify } from '../testing/policy-acceptance.phrases.ts';
import { save } from '../testing/preferences.phrases.ts';
import { announce, authorise, impose, lift } from '../testing/restriction.phrases.ts';
import { consentRules } from '../consent/consent.rules.ts';
import { erasureRules } from '../erasure/erasure.rules.ts';
import { legalBasisRules } from '../legal-basis/legal-basis.rules.ts';
import { legalHoldRules } from '../legal-hold/legal-hold.rules.ts';
import { objectionRules } from '../objection/objection.rules.ts';
import { preferencesRules } from '../preferences/preferences.rules.ts';
import { policyAcceptanceRules } from '../policy-acceptance/policy-acceptance.rules.ts';
import { restrictionRules } from '../restriction/restriction.rules.ts';
import type { RulesOf, SubjectRule } from '../subject/subject.rule.ts';
import { contextFor, day, minutesAfter, subjectAfter, type Step } from '../testing/subject.phrases.ts';
import { subjectDecider, type SubjectCommand } from './subject.decider.ts';

const rules: RulesOf<SubjectCommand> = {
  ...consentRules,
  ...preferencesRules(subjectDecider.decide),
  ...policyAcceptanceRules,
  ...restrictionRules,
  ...objectionRules,
  ...legalBasisRules,
  ...legalHoldRules,
  ...erasureRules,
};

/** Permissive and releasing (domain-model 2). */
const refusedAhead = new Set([
  ...[
    'RecordPreferences with a grant',
    'GiveConsent',
    'ConfirmConsent',
    'RenewConsent',
    'RecordPolicyNotice',
    'AcceptPolicyVersion',
  ],
  ...['AuthoriseRestrictedProcessing', 'AnnounceRestrictionLift', 'LiftRestriction', 'WithdrawObjection'],
  ...['DecideObjection overridden', 'AssertLegalBasis', 'ReleaseLegalHold', 'WithdrawErasureRequest'],
]);

/** A command that is accepted after some steps. */
interface Example<C extends SubjectCommand = SubjectCommand> {
  readonly after: readonly Step[];
  readonly command: C;
}

const approved = [request(), assess('id0'), approve('id0', undefined, day(2))];
const approval = {
  type: 'ApproveErasure' as const,
  attribution: { actor: { id: 'boss', role: 'dataController' as const }, channel: 'api' as const },
  erasureId: 'id0',
  assessmentDigest: digestOf('id0'),
};

const examples: { readonly [Type in SubjectCommand['type']]: Example<Extract<SubjectCommand, { readonly type: Type }>> } = {
  GiveConsent: { after: [], command: give('news') },
  ConfirmConsent: { after: [give('twice')], command: confirm('twice') },
  RenewConsent: { after: [give('news', { validUntil: day(60) })], command: renew('news', { validUntil: day(90) }) },
  RefuseConsent: { after: [], command: refuse('news') },
  WithdrawConsent: { after: [], command: withdraw('news') },
  InvalidateConsent: { after: [give('news')], command: invalidate('news') },
  RecordPreferences: { after: [], command: save([refuse('news'), withdraw('twice')]) },
  RecordPolicyNotice: { after: [], command: notify('privacy', '1', day(1)) },
  AcceptPolicyVersion: { after: [], command: accept('privacy', '1') },
  ImposeRestriction: { after: [], command: impose() },
  AuthoriseRestrictedProcessing: { after: [impose()], command: authorise('id0') },
  AnnounceRestrictionLift: { after: [impose()], command: announce('id0') },
  LiftRestriction: { after: [impose(), announce('id0')], command: lift('id0') },
  RaiseObjection: { after: [], command: object() },
  DecideObjection: { after: [object()], command: uphold('id0') },
  WithdrawObjection: { after: [object()], command: withdrawObjection('id0') },
  AssertLegalBasis: { after: [], command: assert('billing') },
  EndLegalBasis: { after: [assert('billing')], command: end('id0') },
  PlaceLegalHold: { after: [], command: hold() },
  ReleaseLegalHold: { after: [hold()], command: release('id0') },
  RequestErasure: { after: [], command: request() },
  WithdrawErasureRequest: { after: [request()], command: withdrawRequest('id0') },
  AssessErasure: { after: [request()], command: assess('id0') },
  ApproveErasure: { after: approved.slice(0, 2), command: approval },
  ExecuteErasure: { after: approved, command: execute('id0') },
  ReportErasureTask: { after: [...approved, execute('id0')], command: report('id0') },
};
const giving: Example = { after: [], command: save([refuse('twice'), give('news')]) };
const overriding: Example = { after: [object()], command: override('id0') };
const named: readonly (readonly [string, Example])[] = [
  ...Object.entries<Example>(examples),
  ['RecordPreferences with a grant', giving],
  ['DecideObjection overridden', overriding],
];

const catalogue = catalogueOf(
  { news: {}, twice: versions({ doubleOptIn: true }), billing: versions({ lawfulBases: ['contract'] }) },
  noController,
  policy('privacy', policyVersion('1', longAgo)),
);

function outcomeOf({ after, command }: Example, time?: 'expressedAt' | 'receivedAt', minutesAhead = 0): string {
  const { subject, now } = subjectAfter(catalogue, after);
  const attribution = { ...command.attribution, ...(time && { [time]: minutesAfter(now, minutesAhead) }) };
  const context = contextFor(subject, now, catalogue, { sub: 'boss', roles: ['approver'] });
  const outcome = subjectDecider.decide({ ...command, attribution }, subject, context);
  if (isRefusal(outcome)) return outcome.refused;
  return outcome.length > 0 ? 'recorded' : 'nothing to record';
}

describe('a time that lies ahead', () => {
  it.each(named)('is no matter where there is none: %s', (_, example) => expect(outcomeOf(example)).toBe('recorded'));

  it.each(named)('refuses what is permissive or releasing and nothing else: %s', (name, example) => {
    const expected = refusedAhead.has(name) ? 'TIME_IN_FUTURE' : 'recorded';
    expect(outcomeOf(example, 'expressedAt', 6)).toBe(expected);
    expect(outcomeOf(example, 'receivedAt', 6)).toBe(expected);
    expect(outcomeOf(example, 'receivedAt', 5)).toBe('recorded');
  });

  const single = named.filter(([, { command }]) => command.type !== 'RecordPreferences');
  it.each(single)('refuses by the kind of the rule: %s', (name, { command }) => {
    const { effect } = rules[command.type] as SubjectRule<SubjectCommand>;
    const kind = typeof effect === 'function' ? effect(command) : effect;
    expect(kind !== 'restrictive').toBe(refusedAhead.has(name));
  });
});
