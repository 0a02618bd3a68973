import { decisionEntries, type DecisionsEntered } from '#application';
import type { DocumentStore, StoredDocument, Write } from '#document-store';
import type { EventStore, RecordedEvent } from '#event-store';
import { decisionLogOf, streams } from '#kernel';
import { appendedLeaves, leafKey } from '#read-models';
import { fromBase64, hashBytes } from '#transparency-log';
import { SealerFenced, sealerProjection, type SealerEpoch } from '../checkpoints/checkpoint-documents.ts';
import { decisionTree, type DecisionHead } from '../tree/decision-tree.ts';

/** A `DecisionsEntered` with its place. */
type Placed = Pick<RecordedEvent, 'eventId' | 'revision' | 'position'> & { readonly entered: DecisionsEntered };

type Documents = Pick<DocumentStore, 'load' | 'commit'>;

/** The tree of one controller's log of decisions, which follows what was entered. */
export class EnteredTree {
  readonly #log: string;
  readonly #documents: Documents;
  readonly #lease: SealerEpoch;
  head: DecisionHead | undefined;

  private constructor(log: string, documents: Documents, lease: SealerEpoch, head: DecisionHead | undefined) {
    this.#log = log;
    this.#documents = documents;
    this.#lease = lease;
    this.head = head;
  }

  /** Brought to everything that was entered. Undefined where the tree is of another ledger, as after a backup was restored. */
  static async open(
    controllerId: string,
    events: Pick<EventStore, 'readStream'>,
    documents: Documents,
    lease: SealerEpoch,
  ): Promise<EnteredTree | undefined> {
    const log = decisionLogOf(controllerId);
    const head = (await documents.load(decisionTree.collection, [log])).get(log)?.body as DecisionHead | undefined;
    if (head && !(await isEntered(events, controllerId, head))) return undefined;
    const tree = new EnteredTree(log, documents, lease, head);
    for await (const recorded of events.readStream(streams.decisionEntries(controllerId), (head?.revision ?? -1) + 1))
      await tree.add({ ...recorded, entered: decisionEntries.decode(recorded) });
    return tree;
  }

  /** Those that are not in it. */
  async without(records: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const keyOf = ({ eventId }: RecordedEvent): string => leafKey(this.#log, eventId);
    const known = await this.#documents.load(decisionTree.collection, records.map(keyOf));
    return records.filter((record) => !known.has(keyOf(record)));
  }

  /** The head comes last, so that whatever it has counted is there. */
  async add({ entered, eventId, revision, position }: Placed): Promise<void> {
    if (entered.first !== (this.head?.size ?? 0))
      throw new Error(`${this.#log} has ${this.head?.size ?? 0} entries, and ${entered.first} should lie before the next`);
    const place = { after: `${revision}`, order: `${position}`.padStart(20, '0'), eventId };
    const { head, placed } = appendedLeaves(this.head, { log: this.#log, leaves: leavesOf(entered), ...place });
    const stored = await this.#documents.load(decisionTree.collection, [...placed.keys(), this.#log]);
    const writes: Write[] = [];
    for (const [id, change] of placed) {
      const before = stored.get(id);
      if (before && before.position >= position) continue;
      writes.push(writeOf(id, before, position, change(before?.body)));
    }
    await this.#commit(writes, position);
    this.head = { ...head, revision };
    await this.#commit([writeOf(this.#log, stored.get(this.#log), position, this.head)], position);
  }

  async #commit(writes: readonly Write[], position: bigint): Promise<void> {
    const { ledgerId, epoch } = this.#lease;
    const batch = { projection: sealerProjection, writes, checkpoint: { ledgerId, position }, epoch };
    const { kind } = await this.#documents.commit(batch);
    if (kind !== 'committed') throw new SealerFenced(`${this.#log}: ${kind}`);
  }
}

const writeOf = (id: string, before: StoredDocument | undefined, to: bigint, document: object): Write => ({
  collection: decisionTree.collection,
  id,
  from: before?.position ?? 'absent',
  to,
  document,
});

/** Whether the ledger holds the last that the head has counted. */
export async function isEntered(
  events: Pick<EventStore, 'readStream'>,
  controllerId: string,
  { revision, eventId }: DecisionHead,
): Promise<boolean> {
  for await (const recorded of events.readStream(streams.decisionEntries(controllerId), revision))
    return recorded.eventId === eventId;
  return false;
}

const idBytes = 16;

function leavesOf({ leaves, eventIds }: DecisionsEntered) {
  const [hashes, ids] = [fromBase64(leaves), fromBase64(eventIds)];
  if (!hashes || !ids || hashes.length * idBytes !== ids.length * hashBytes)
    throw new Error('the hashes that were kept are spoiled');
  return Array.from({ length: hashes.length / hashBytes }, (_, n) => {
    const hex = Buffer.from(ids.subarray(n * idBytes, (n + 1) * idBytes)).toString('hex');
    const eventId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { hash: hashes.subarray(n * hashBytes, (n + 1) * hashBytes), eventId };
  });
}
