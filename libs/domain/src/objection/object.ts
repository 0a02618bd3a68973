import { refuse } from '#kernel';
import { namesUnknownPurpose } from '../catalogue/unknown-purpose.ts';
import type { Command, OrAll } from '../subject/fact.ts';
import type { Facts } from '../subject/facts.ts';
import type { Outcome } from '../subject/subject.rule.ts';
import type { Subject } from '../subject/subject.state.ts';
import { storedTimes } from '../subject/times.ts';
import type { ObjectionKind } from './objection.events.ts';

/** Not called `Object`, which is the language's own; the command is. */
export type RaiseObjection = Command<'Object', { readonly kind: ObjectionKind; readonly purposes: OrAll }>;

/** Art. 21(1), (2) GDPR. Accepted in every state, also for an erased subject, and recorded each time. */
export function object(command: RaiseObjection, _subject: Subject, facts: Facts): Outcome {
  const { kind, purposes } = command;
  if (namesUnknownPurpose(purposes, facts.catalogue)) return refuse('PURPOSE_UNKNOWN');
  return [{ type: 'ObjectionRaised', ...storedTimes(command, facts), data: { objectionId: facts.newId, kind, purposes } }];
}
