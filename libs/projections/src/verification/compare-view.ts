import { createHash } from 'node:crypto';
import type { DocumentStore, StoredDocument } from '#document-store';
import type { EventStore } from '#event-store';
import { ledgerCategories, type LedgerEvent } from '#kernel';
import { withoutMark } from '../read-model/mark.ts';
import { documentDigest } from './view-digest.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { specsOf } from '../read-model/quarantine.ts';
import { replay } from '../read-model/replay.ts';
import type { Decode } from '../read-model/decode.ts';
import type { IsSkipped } from '../read-model/event-effects.ts';

export interface Difference {
  readonly id: string;
  /** Not in the view; in the view though no event makes it; in the view with other or outdated content. */
  readonly kind: 'missing' | 'unexpected' | 'different';
}

export interface Comparison {
  /** The checkpoint of the view when the comparison began. */
  readonly position: bigint;
  readonly documents: number;
  readonly differences: readonly Difference[];
}

export interface CompareOptions {
  readonly ledger: Pick<EventStore, 'readAll'>;
  readonly documents: DocumentStore;
  readonly decode: Decode;
  /** Default: nothing is skipped. */
  readonly isSkipped?: IsSkipped;
  /** How many replayed documents are held in memory: a larger view takes several replays. */
  readonly atOnce?: number;
}

/**
 * Compares a stored view with a replay of the whole ledger, also while its projector runs: each document is compared as it was
 * at its own position, and a document in quarantine as it was before its mark. Memory holds a digest of every document, and the content of `atOnce` documents.
 */
export async function compareView(
  model: ReadModel,
  { ledger, documents, decode, isSkipped, atOnce = 25_000 }: CompareOptions,
): Promise<Comparison> {
  const collection = collectionOf(model);
  await documents.ensure(specsOf(model));
  const position = (await documents.progress(collection)).checkpoint?.position ?? 0n;
  const stored = new Map<string, Stored>();
  for await (const { id, ...found } of documents.scan(collection)) {
    const document = withoutMark(found);
    if (document) stored.set(id, { at: document.position, digest: documentDigest(id, document.body) });
  }
  const parts = Math.max(1, Math.ceil(stored.size / atOnce));
  const differences: Difference[] = [];
  for (let part = 0; part < parts; part++) {
    const within = (id: string): boolean => partOf(id, parts) === part;
    const comparison = new ViewComparison(position, new Map([...stored].filter(([id]) => within(id))));
    await replay(restrictedTo(within, model), ledger.readAll(0n, ledgerCategories), decode, {
      onEvent: ({ position: at, changed }, replayed) => comparison.compare(at, changed.filter(within), replayed),
      ...(isSkipped && { isSkipped }),
    });
    differences.push(...comparison.differences());
  }
  return { position, documents: stored.size, differences };
}

/** The view with some of its documents only, and with those that number the events of others. */
function restrictedTo(within: (id: string) => boolean, model: ReadModel): ReadModel {
  const { placed } = model;
  if (!placed) return { ...model, keys: (event: LedgerEvent) => model.keys(event).filter(within) };
  const isWithin = ([id]: readonly [string, unknown]) => within(id);
  return { ...model, placed: (before, event, key) => new Map([...placed(before, event, key)].filter(isWithin)) };
}

const partOf = (id: string, parts: number): number =>
  parts === 1 ? 0 : createHash('sha256').update(id).digest().readUInt32BE() % parts;

interface Stored {
  readonly at: bigint;
  readonly digest: string;
}

class ViewComparison {
  readonly #checkpoint: bigint;
  readonly #stored: ReadonlyMap<string, Stored>;
  /** For each stored document: whether it equals the replayed one at its position. */
  readonly #equal = new Map<string, boolean>();
  /** Each document as it was at the checkpoint: the stored one may be newer, never older. */
  readonly #due = new Map<string, StoredDocument>();
  readonly #removedLater = new Set<string>();

  constructor(checkpoint: bigint, stored: ReadonlyMap<string, Stored>) {
    this.#checkpoint = checkpoint;
    this.#stored = stored;
  }

  compare(position: bigint, changed: readonly string[], replayed: ReadonlyMap<string, StoredDocument>): void {
    for (const id of changed) {
      const document = replayed.get(id);
      if (!document) continue;
      const stored = this.#stored.get(id);
      if (stored?.at === position)
        this.#equal.set(id, document.body !== undefined && stored.digest === documentDigest(id, document.body));
      if (position <= this.#checkpoint) this.#due.set(id, document);
      else if (document.body === undefined) this.#removedLater.add(id);
    }
  }

  differences(): readonly Difference[] {
    const differences: Difference[] = [];
    for (const [id, { at }] of this.#stored) {
      const equal = this.#equal.get(id);
      const due = this.#due.get(id);
      if (due === undefined && equal === undefined) differences.push({ id, kind: 'unexpected' });
      else if (!equal || (due && due.position > at)) differences.push({ id, kind: 'different' });
    }
    for (const [id, { body }] of this.#due) {
      const mayBeGone = body === undefined || this.#removedLater.has(id);
      if (!mayBeGone && !this.#stored.has(id)) differences.push({ id, kind: 'missing' });
    }
    return differences;
  }
}
