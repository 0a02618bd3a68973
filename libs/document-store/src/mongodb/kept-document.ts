import type { Position, StoredDocument, Write } from '../port/document-store.port.ts';
import { fieldNamed } from '../port/check-names.ts';

/** A document as MongoDB keeps it. */
export interface KeptDocument {
  readonly _id: string;
  /** Whose document it is: the shard key. It never changes. */
  readonly controller: string;
  readonly position: bigint;
  /** The epoch of the lease under which it was written last; a dropped view's old documents are told by it. */
  readonly epoch: number;
  /** The body; absent on a tombstone. Text, so that no name and no value in it can mean anything to the server or the driver. */
  readonly json?: string;
  /** The body's top-level strings and numbers, for the indexes; absent on a tombstone. */
  readonly fields?: Readonly<Record<string, string | number>>;
}

export const documentOf = ({ position, json }: Pick<KeptDocument, 'position' | 'json'>): StoredDocument => ({
  position,
  body: json === undefined ? undefined : (JSON.parse(json) as unknown),
});

/** Every field that an index could name, so that a new index finds the documents that are there already. */
export function fieldsOf(body: object): Record<string, string | number> {
  const searchable = Object.entries(body).filter(
    (entry): entry is [string, string | number] =>
      fieldNamed(entry[0]) && (typeof entry[1] === 'string' || Number.isFinite(entry[1])),
  );
  return Object.fromEntries(searchable);
}

/**
 * The controller whose document it is: its field `controllerId`, or what stands before the first dot of the id. Undefined for
 * a removal, which knows no body.
 */
export function controllerOf({ id, document }: Pick<Write, 'id' | 'document'>): string | undefined {
  if (document === 'removed') return undefined;
  const { controllerId } = document as { readonly controllerId?: unknown };
  return typeof controllerId === 'string' ? controllerId : controllerInId(id);
}

export const controllerInId = (id: string): string => id.split('.', 1)[0]!;

const largest = 2n ** 63n - 1n;

/** The driver cuts a larger number without a word. */
export function int64(position: Position): bigint {
  if (position < 0n || position > largest) throw new Error('a position beyond 64 bits');
  return position;
}
