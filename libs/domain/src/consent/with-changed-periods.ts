import { isRefusal } from '#kernel';
import type { Command, Fact, NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { SubjectRule } from '../subject/subject.rule.ts';
import { startOf } from '../subject/start-of.ts';
import { evolveSubject, type Subject } from '../subject/subject.state.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { changedPeriods, consentPeriods } from '../consent-history/consent-periods.ts';
import type { ConsentEvent, PeriodsChanged } from '../events/consent.events.ts';
import { purposesSpokenAbout } from '../consent-history/purposes-spoken-about.ts';

/**
 * The rule's fact with what it changes of the times in which consents are given: a late fact moves the past, and a view of
 * counts must not need another document to follow it (domain-model 4).
 */
export function tellingPeriods<C extends Command<string>>(decide: SubjectRule<C>['decide']): SubjectRule<C>['decide'] {
  return (command, subject, facts) => {
    const outcome = decide(command, subject, facts);
    return isRefusal(outcome) ? outcome : outcome.map((fact) => told(fact as NewConsentFact, command, subject, facts));
  };
}

type NewConsentFact = NewFact & Pick<ConsentEvent, 'data'>;

function told(
  fact: NewConsentFact,
  { attribution }: Command<string>,
  subject: Subject,
  { recordedAt, recordedBy }: DecisionContext,
): NewFact {
  const recorded: Fact = {
    ...fact,
    ...{ recordedAt, recordedBy, actor: attribution.actor, channel: attribution.channel },
    eventId: 'being decided',
    revision: subject.revision + 1,
  };
  const after = evolveSubject(subject, recorded as SubjectEvent);
  // A fact changes nothing of the time before it counts.
  const since = startOf(recorded as SubjectEvent);
  const changes = purposesOf(fact, subject).map((purposeId) =>
    changedPeriods(consentPeriods(subject, purposeId, since), consentPeriods(after, purposeId, since)),
  );
  const periods: PeriodsChanged = {
    before: changes.flatMap(({ before }) => before),
    after: changes.flatMap((change) => change.after),
  };
  const changed = periods.before.length > 0 || periods.after.length > 0;
  return changed ? { ...fact, data: { ...fact.data, periods } } : fact;
}

const purposesOf = ({ data }: NewConsentFact, subject: Subject): readonly string[] => {
  if ('purposeId' in data) return [data.purposeId];
  return data.purposes === 'all' ? purposesSpokenAbout(subject) : data.purposes;
};
