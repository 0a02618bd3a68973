import type { Write } from '#document-store';
import type { RecordedEvent } from '#event-store';
import { ledgerCategories } from '#kernel';
import type { QuarantineEntry } from '../read-model/quarantine.ts';
import type { ReadModel } from '../read-model/read-model.ts';
import { loadDocuments } from './placed-documents.ts';
import { batchEffectsOf, keysOf, projectBatch } from './project-batch.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import type { PassesOver, Poison } from './run-outcome.ts';

const eventsAtOnce = 500;
const nothingQuarantined = new Map<string, never>();

/** A batch of a tenant's events: what it writes, and the keys of those documents that are not placed by others. */
export interface TenantWrites {
  readonly writes: readonly Write[];
  readonly keys: ReadonlySet<string>;
}

type Dependencies = Pick<ProjectionDependencies, 'ledger' | 'decode' | 'documents'> & { readonly passesOver: PassesOver };

/**
 * Projects a tenant's events over its documents as they are stored, from the event that was in the way up to a position; each batch
 * is computed once the one before it is written. Returns the event that is in the way now.
 */
export async function* tenantWrites(
  model: ReadModel,
  { position, controllerId }: QuarantineEntry,
  upTo: bigint,
  dependencies: Dependencies,
): AsyncGenerator<TenantWrites, Poison | undefined> {
  let batch: RecordedEvent[] = [];
  for await (const event of dependencies.ledger.readAll(BigInt(position) - 1n, ledgerCategories, controllerId)) {
    if (event.position > upTo) break;
    batch.push(event);
    if (batch.length < eventsAtOnce) continue;
    const poison = yield* batchWrites(model, batch, dependencies);
    if (poison) return poison;
    batch = [];
  }
  return yield* batchWrites(model, batch, dependencies);
}

async function* batchWrites(
  model: ReadModel,
  events: readonly RecordedEvent[],
  { decode, documents, passesOver }: Dependencies,
): AsyncGenerator<TenantWrites, Poison | undefined> {
  for (let rest = events; rest.length > 0;) {
    const effects = batchEffectsOf(model, decode, rest, nothingQuarantined);
    const keys = keysOf(effects);
    const { writes, poison } = projectBatch(model, effects, await loadDocuments(model, effects, keys, false, documents));
    if (writes.length > 0) yield { writes, keys };
    if (!poison) return undefined;
    if (!(await passesOver(poison))) return poison;
    rest = rest.slice(rest.indexOf(poison.event) + 1);
  }
  return undefined;
}
