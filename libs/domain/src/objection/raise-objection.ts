import { refuse } from '#kernel';
import { namesUnknownPurpose } from '../catalogue/unknown-purpose.ts';
import type { Command } from '../events/command.ts';
import type { OrAll } from '../events/fact.ts';
import type { DecisionContext } from '../subject/decision-context.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import type { ObjectionKind } from '../events/objection.events.ts';

export type RaiseObjection = Command<'RaiseObjection', { readonly kind: ObjectionKind; readonly purposes: OrAll }>;

/** Art. 21(1), (2) GDPR. Accepted in every state, also for an erased subject, and recorded each time. */
export function raiseObjection(command: RaiseObjection, _subject: Subject, context: DecisionContext): Outcome {
  const { kind, purposes } = command;
  if (namesUnknownPurpose(purposes, context.catalogue)) return refuse('PURPOSE_UNKNOWN');
  return [{ type: 'ObjectionRaised', ...storedTimes(command, context), data: { objectionId: context.newId, kind, purposes } }];
}
