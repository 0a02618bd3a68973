import { isRefusal } from '#kernel';
import { consentHistory } from '../consent-history/consent-histories.ts';
import { changedPeriods, consentPeriods } from '../consent-history/consent-periods.ts';
import { purposesSpokenAbout } from '../consent-history/purposes-spoken-about.ts';
import type { ConsentEvent, NewConsentFact } from '../events/consent.events.ts';
import type { Command } from '../events/command.ts';
import type { NewFact } from '../events/fact.ts';
import { asRecordedNext } from '../subject/as-recorded.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import { startOf } from '../subject/start-of.ts';
import type { Outcome, SubjectRule } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';

/**
 * Wraps a rule of consents, so that each of its facts also says how it changes the times in which consent was given. A late fact
 * moves the past, and a view of counts must be able to follow it without another document (domain-model 4).
 */
export function withChangedPeriods<C extends Command<string>>(
  decide: (command: C, subject: Subject, context: DecisionContext) => Outcome<NewConsentFact>,
): SubjectRule<C>['decide'] {
  return (command, subject, context) => {
    const outcome = decide(command, subject, context);
    return isRefusal(outcome) || context.withoutPeriods
      ? outcome
      : outcome.map((fact) => withPeriods(fact, asRecordedNext(fact, command, subject, context), subject));
  };
}

function withPeriods(fact: NewConsentFact, recorded: ConsentEvent, subject: Subject): NewFact {
  // A fact changes nothing of the time before it counts.
  const since = startOf(recorded);
  const changes = purposesOf(fact, subject).map((purposeId) => {
    const history = consentHistory(subject, purposeId);
    return changedPeriods(consentPeriods(history, since), consentPeriods(history.with(recorded), since));
  });
  const periods = {
    before: changes.flatMap((change) => change.before),
    after: changes.flatMap((change) => change.after),
  };
  const changed = periods.before.length > 0 || periods.after.length > 0;
  return changed ? { ...fact, data: { ...fact.data, periods } } : fact;
}

function purposesOf({ data }: NewConsentFact, subject: Subject): readonly string[] {
  if ('purposeId' in data) return [data.purposeId];
  return data.purposes === 'all' ? purposesSpokenAbout(subject) : data.purposes;
}
