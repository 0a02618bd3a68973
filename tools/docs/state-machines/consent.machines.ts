import { consentAt, consentHistory, type ConsentState } from '#domain';
import { hourOf, attributedTo, type Machine, type Rows, type Step } from './machine.ts';

const bySubject = attributedTo('dataSubject');
const week = 7 * 24;

const give = (hour: number, purposeId: string, untilHour = 3 * week): Step => ({
  hour,
  command: { type: 'GiveConsent', attribution: bySubject, purposeId, consentType: 'expressed', validUntil: hourOf(untilHour) },
});
const on = (hour: number, type: 'ConfirmConsent' | 'RefuseConsent' | 'WithdrawConsent', purposeId: string): Step => ({
  hour,
  command: { type, attribution: bySubject, purposeId },
});
const renew = (hour: number, purposeId: string): Step => ({
  hour,
  command: { type: 'RenewConsent', attribution: bySubject, purposeId, validUntil: hourOf((hour < week ? 5 : 6) * week) },
});
const invalidate = (hour: number, purposeId: string): Step => ({
  hour,
  command: { type: 'InvalidateConsent', attribution: attributedTo('dataController'), purposeId, reason: 'form-was-unclear' },
});
const withdrawAll = (hour: number): Step => ({ hour, command: { type: 'WithdrawConsent', attribution: bySubject } });

/** Judged a week and more later: after 24 hours a repetition is no repetition any more, and a lapse has come. */
const commands = (purposeId: string): Readonly<Record<string, Step>> => {
  const then = 2 + week;
  return {
    GiveConsent: give(then, purposeId, 4 * week),
    ConfirmConsent: on(then, 'ConfirmConsent', purposeId),
    RenewConsent: renew(then, purposeId),
    RefuseConsent: on(then, 'RefuseConsent', purposeId),
    WithdrawConsent: on(then, 'WithdrawConsent', purposeId),
    'WithdrawConsent, every purpose': withdrawAll(then),
    InvalidateConsent: invalidate(then, purposeId),
  };
};

const given = [give(1, 'newsletter')];
const awaiting = [give(3, 'twice')];

export const consentMachine: Machine = {
  title: 'Consent',
  summary: 'A grant is possible from any state, a withdrawal or refusal from any, and each is a fact of its own.',
  states: {
    unknown: [],
    given,
    renewed: [...given, renew(2, 'newsletter')],
    expired: [give(1, 'newsletter', 4)],
    refused: [on(1, 'RefuseConsent', 'newsletter')],
    withdrawn: [...given, on(2, 'WithdrawConsent', 'newsletter')],
    invalidated: [...given, invalidate(2, 'newsletter')],
  } satisfies Rows<Exclude<ConsentState, 'awaitingConfirmation'>>,
  commands: commands('newsletter'),
  stateOf: (subject, at) => consentAt(consentHistory(subject, 'newsletter'), at).state,
};

export const doubleOptInMachine: Machine = {
  title: 'Consent under double opt-in',
  summary: 'The grant awaits its confirmation, lapses after `confirmWithin`, and replaces no live consent meanwhile.',
  states: {
    unknown: [],
    'unknown, for the grant has lapsed': [give(1, 'twice')],
    awaitingConfirmation: awaiting,
    given: [...awaiting, on(4, 'ConfirmConsent', 'twice')],
    'given, and another grant awaits': [...awaiting, on(4, 'ConfirmConsent', 'twice'), give(30, 'twice', 5 * week)],
    refused: [...awaiting, on(4, 'RefuseConsent', 'twice')],
    withdrawn: [...awaiting, on(4, 'WithdrawConsent', 'twice')],
    invalidated: [...awaiting, invalidate(4, 'twice')],
  },
  commands: commands('twice'),
  stateOf: (subject, at) => consentAt(consentHistory(subject, 'twice'), at).state,
};
