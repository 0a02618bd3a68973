import type { ObjectionKind } from '../../events/objection.events.ts';
import { objectionsAt, standsAgainst, type Objection } from '../../objection/objections-at.ts';
import type { StepContext } from '../step-context.ts';

/** Objections of a kind that stand against the purpose asked about, at the instant. */
export const objectionsTo = ({ subject, question, at }: StepContext, kind: ObjectionKind): readonly Objection[] =>
  objectionsAt(subject, at).filter((objection) => objection.kind === kind && standsAgainst(objection, question.purposeId));

/** Ids of the events that raised them. */
export const raisedBy = (objections: readonly Objection[]): readonly string[] => objections.map(({ eventIds }) => eventIds[0]!);
