import type { ObjectionKind } from '../../objection/objection.events.ts';
import { objectionsAt } from '../../objection/objections-at.ts';
import type { Context } from '../context.ts';

/** Objections of a kind to the purpose asked about, pending or upheld at the instant. */
export function objectionsTo({ subject, question, at }: Context, kind: ObjectionKind) {
  return objectionsAt(subject, at).filter(
    (objection) =>
      objection.kind === kind &&
      (objection.state === 'pending' || objection.state === 'upheld') &&
      (objection.purposes === 'all' || objection.purposes.includes(question.purposeId)),
  );
}
