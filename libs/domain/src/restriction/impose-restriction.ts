import { refuse } from '#kernel';
import { isPending, objectionsAt } from '../objection/objections-at.ts';
import { namesUnknownPurpose } from '../catalogue/unknown-purpose.ts';
import type { Command, OrAll } from '../subject/fact.ts';
import type { Facts } from '../subject/facts.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import type { RestrictionGround } from './restriction.events.ts';

export type ImposeRestriction = Command<
  'ImposeRestriction',
  { readonly ground: RestrictionGround; readonly dataCategories: OrAll; readonly purposes: OrAll }
>;

/** Art. 18(1) GDPR. Each is a fact of its own: several overlap, and the gate is their union. */
export function imposeRestriction(command: ImposeRestriction, subject: Subject, facts: Facts): Outcome {
  const { ground, dataCategories, purposes } = command;
  if (namesUnknownPurpose(purposes, facts.catalogue)) return refuse('PURPOSE_UNKNOWN');
  if (ground === 'objectionPending' && !objectionsAt(subject, facts.recordedAt).some(isPending))
    return refuse('NO_PENDING_OBJECTION');
  return [
    {
      type: 'RestrictionImposed',
      ...storedTimes(command, facts),
      data: { restrictionId: facts.newId, ground, dataCategories, purposes },
    },
  ];
}
