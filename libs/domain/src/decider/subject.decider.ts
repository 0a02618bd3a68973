import { refuse, type Decider } from '#kernel';
import { consentRules, type ConsentCommand } from '../consent/consent.rules.ts';
import { erasureRules, type ErasureCommand } from '../erasure/erasure.rules.ts';
import { isClosedToAsserting } from '../erasure/closed-to-asserting.ts';
import { subjectErased } from '../erasure/fence.ts';
import { fencingWhatIsReleased, placedBy, withoutHold, withoutRestriction } from '../erasure/fencing-what-is-released.ts';
import { refusedOnceErased } from '../erasure/refused-once-erased.ts';
import { legalBasisRules, type LegalBasisCommand } from '../legal-basis/legal-basis.rules.ts';
import { legalHoldRules, type LegalHoldCommand } from '../legal-hold/legal-hold.rules.ts';
import { objectionRules, type ObjectionCommand } from '../objection/objection.rules.ts';
import { policyAcceptanceRules, type PolicyAcceptanceCommand } from '../policy-acceptance/policy-acceptance.rules.ts';
import { preferencesRules } from '../preferences/preferences.rules.ts';
import type { RecordPreferences } from '../preferences/record-preferences.ts';
import { restrictionRules, type RestrictionCommand } from '../restriction/restriction.rules.ts';
import type { NewFact } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome, RulesOf, SubjectRule } from '../subject/subject.rule.ts';
import { evolveSubject, noSubject, type Subject } from '../subject/subject.state.ts';
import { withPlausibleReceipt } from '../subject/times.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { isFullStream } from './full-stream.ts';

export type SubjectCommand =
  | ConsentCommand
  | RecordPreferences
  | PolicyAcceptanceCommand
  | RestrictionCommand
  | ObjectionCommand
  | LegalBasisCommand
  | LegalHoldCommand
  | ErasureCommand;

/** A rule for every command, with what erasures add to those of bases, holds and restrictions. */
const rules = {
  ...consentRules,
  ...preferencesRules(decide),
  ...policyAcceptanceRules,
  ...restrictionRules,
  ...objectionRules,
  ...legalBasisRules,
  ...legalHoldRules,
  ...erasureRules,
  AssertLegalBasis: { ...legalBasisRules.AssertLegalBasis, erased: isClosedToAsserting },
  PlaceLegalHold: refusedOnceErased(legalHoldRules.PlaceLegalHold),
  ReleaseLegalHold: fencingWhatIsReleased(legalHoldRules.ReleaseLegalHold, withoutHold, placedBy),
  LiftRestriction: fencingWhatIsReleased(restrictionRules.LiftRestriction, withoutRestriction),
} satisfies RulesOf<SubjectCommand>;

/** The name of the id that a command makes; `never` for one that makes none. */
export type IdMadeBy<C extends SubjectCommand> = Extract<(typeof rules)[C['type']], { readonly makes: string }>['makes'];

/** The same at run time; undefined for a command that makes none. */
export function idMadeBy(type: SubjectCommand['type']): IdMadeBy<SubjectCommand> | undefined {
  const rule: { readonly effect: unknown; readonly makes?: IdMadeBy<SubjectCommand> } = rules[type];
  return rule.makes;
}

/** Whether a command restricts processing, or may by its fields: nothing that limits others may keep it out (trust 5). */
export function mayRestrict(type: SubjectCommand['type']): boolean {
  const { effect }: { readonly effect: unknown } = rules[type];
  return effect !== 'permissive' && effect !== 'releasing';
}

/** Everything about one subject is decided together, so one append at an exact revision is enough. */
export const subjectDecider = {
  initial: noSubject,
  decide,
  evolve: evolveSubject,
} satisfies Decider<Subject, SubjectCommand, NewFact, SubjectEvent, DecisionContext>;

/** What every command meets first, in the order of "Precedence of refusals" (domain-model 6); then its own rule. */
function decide(command: SubjectCommand, subject: Subject, context: DecisionContext): Outcome {
  const rule = rules[command.type] as SubjectRule<SubjectCommand>;
  const effect = typeof rule.effect === 'function' ? rule.effect(command) : rule.effect;
  const permissive = effect === 'permissive';
  if (permissive && subjectErased(subject)) return refuse('SUBJECT_ERASED');
  if (rule.erased?.(command, subject, context)) return refuse('CATEGORY_ERASED');
  if (permissive && isFullStream(subject)) return refuse('STREAM_FULL');
  return rule.decide(effect === 'restrictive' ? withPlausibleReceipt(command, context) : command, subject, context);
}
