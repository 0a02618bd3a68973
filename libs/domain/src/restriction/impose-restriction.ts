import { refuse } from '#kernel';
import { isPending, objectionsAt } from '../objection/objections-at.ts';
import { namesUnknownPurpose } from '../catalogue/unknown-purpose.ts';
import type { Command } from '../events/command.ts';
import type { OrAll } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import type { RestrictionGround } from '../events/restriction.events.ts';

export type ImposeRestriction = Command<
  'ImposeRestriction',
  { readonly ground: RestrictionGround; readonly dataCategories: OrAll; readonly purposes: OrAll }
>;

/** Art. 18(1) GDPR. Each is a fact of its own: several overlap, and the gate is their union. */
export function imposeRestriction(command: ImposeRestriction, subject: Subject, context: DecisionContext): Outcome {
  const { ground, dataCategories, purposes } = command;
  if (namesUnknownPurpose(purposes, context.catalogue)) return refuse('PURPOSE_UNKNOWN');
  if (ground === 'objectionPending' && !objectionsAt(subject, context.recordedAt).some(isPending))
    return refuse('NO_PENDING_OBJECTION');
  return [
    {
      type: 'RestrictionImposed',
      ...storedTimes(command, context),
      data: { restrictionId: context.newId, ground, dataCategories, purposes },
    },
  ];
}
