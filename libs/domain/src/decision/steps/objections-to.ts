import type { ObjectionKind } from '../../events/objection.events.ts';
import type { Objection } from '../../objection/objections-at.ts';
import type { StepContext } from '../step-context.ts';

/** Objections of a kind that stand against the purpose asked about, at the instant. */
export const objectionsTo = (context: StepContext, kind: ObjectionKind): readonly Objection[] =>
  context.objections().filter((objection) => objection.kind === kind);

/** Ids of the events that raised them. */
export const raisedBy = (objections: readonly Objection[]): readonly string[] => objections.map(({ eventIds }) => eventIds[0]!);
