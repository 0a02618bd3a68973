import type { StoredDocument, Write } from '#document-store';
import type { StreamId } from '#kernel';
import { applyEffects, effectsOf } from '../read-model/event-effects.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import type { ProjectionDependencies } from './projection-dependencies.ts';
import type { PassesOver, Poison } from './run-outcome.ts';

/** The writes that bring a stream's documents to what its events up to a position make of them; or the event in the way. */
export async function writesFromStream(
  model: ReadModel,
  stream: StreamId,
  upTo: bigint,
  {
    ledger,
    decode,
    documents,
    passesOver,
  }: Pick<ProjectionDependencies, 'ledger' | 'decode' | 'documents'> & { readonly passesOver: PassesOver },
): Promise<{ readonly writes: readonly Write[] } | Poison> {
  const made = new Map<string, StoredDocument>();
  for await (const event of ledger.readStream(stream)) {
    if (event.position > upTo) break;
    try {
      applyEffects(model, effectsOf(model, decode, event), made);
    } catch (cause) {
      if (await passesOver({ event, cause })) continue;
      return { event, cause };
    }
  }
  const collection = collectionOf(model);
  const markedKey = model.quarantines?.markedKey?.(stream);
  const ids = new Set([...made.keys(), ...(markedKey === undefined ? [] : [markedKey])]);
  const stored = await documents.load(collection, [...ids]);
  return { writes: [...ids].flatMap((id) => writeOf(collection, id, stored.get(id), made.get(id))) };
}

function writeOf(
  collection: string,
  id: string,
  stored: StoredDocument | undefined,
  made: StoredDocument | undefined,
): readonly Write[] {
  if (!stored && made?.body === undefined) return [];
  const from = stored?.position ?? 'absent';
  const to = [stored?.position ?? 0n, made?.position ?? 0n].reduce((one, other) => (other > one ? other : one));
  return [{ collection, id, from, to, document: made?.body === undefined ? 'removed' : (made.body as object) }];
}
