import type { StoredDocument, Write } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { type Poison, poisonOf } from './outcome.ts';
import { collectionOf, type ReadModel } from './read-model.ts';
import { applyStep, type Decode, type Step, stepOf } from './step.ts';

export interface Steps {
  readonly steps: readonly Step[];
  /** The event after the last step, when it cannot be read. */
  readonly poison?: Poison;
}

/** The steps of a batch, up to the first event that cannot be read. */
export function stepsOf(model: ReadModel, decode: Decode, events: readonly RecordedEvent[]): Steps {
  const steps: Step[] = [];
  for (const event of events) {
    try {
      steps.push(stepOf(model, decode, event));
    } catch (cause) {
      return { steps, poison: poisonOf(event, cause) };
    }
  }
  return { steps };
}

export interface Shaped {
  readonly writes: readonly Write[];
  /** The step with the highest position among those applied. */
  readonly last?: Step;
  readonly poison?: Poison;
}

/** What the steps make of the documents as they were loaded, up to the first event that cannot be projected. */
export function shape(model: ReadModel, { steps, poison }: Steps, loaded: ReadonlyMap<string, StoredDocument>): Shaped {
  const documents = new Map(loaded);
  let last: Step | undefined;
  for (const step of steps) {
    try {
      applyStep(model, step, documents);
    } catch (cause) {
      poison = poisonOf(step, cause);
      break;
    }
    if (!last || step.position > last.position) last = step;
  }
  const writes = writesOf(collectionOf(model), loaded, documents);
  return { writes, ...(last && { last }), ...(poison && { poison }) };
}

function writesOf(
  collection: string,
  loaded: ReadonlyMap<string, StoredDocument>,
  documents: ReadonlyMap<string, StoredDocument>,
): Write[] {
  const changed = [...documents].filter(([id, document]) => document !== loaded.get(id));
  return changed.map(([id, { position, body }]) => ({
    collection,
    id,
    from: loaded.get(id)?.position ?? 'absent',
    to: position,
    document: body === undefined ? 'removed' : (body as object),
  }));
}
