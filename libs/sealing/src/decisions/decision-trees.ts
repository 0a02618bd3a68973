import { decisionEntries, decisionEntry, runsOf } from '#application';
import type { DocumentStore } from '#document-store';
import type { EventStore, RecordedEvent } from '#event-store';
import { controllerOf, controllerOfLog, isAgingStream, isDecisionLog, streams } from '#kernel';
import { leafHash, toBase64 } from '#transparency-log';
import { SealerFenced, sealerProjection, type SealerEpoch } from '../checkpoints/checkpoint-documents.ts';
import type { LogTrees } from '../tree/log-trees.ts';
import { TreeReader } from '../tree/tree-reader.ts';
import { decisionTree, type DecisionHead } from '../tree/decision-tree.ts';
import { EnteredTree, isEntered } from './entered-tree.ts';

export interface DecisionTreesDependencies {
  readonly events: Pick<EventStore, 'append' | 'readStream' | 'readAll' | 'endAfter'>;
  readonly documents: DocumentStore;
  readonly now: () => number;
  readonly onTrouble: (cause: unknown) => void;
}

const categories = ['decision'];
/** Records that are entered together: their hashes and ids take 270 kB. */
const atOnce = 4_000;
/** How far it has read is kept with what was entered, and else so often, in milliseconds. */
const keepMillis = 60_000;
const placeKey = 'feed/position';

interface Place {
  readonly ledgerId: string;
  readonly position: string;
}

/**
 * The trees of the logs of decisions. Looks once a second for records that are in none: enters them, which fixes their order and keeps their
 * hashes in the ledger, and brings the tree to them. What has a leaf is entered; so it may read anything twice.
 */
export class DecisionTrees implements LogTrees {
  readonly #dependencies: DecisionTreesDependencies;
  readonly #lease: SealerEpoch;
  readonly #trees = new Map<string, EnteredTree>();
  /** All that lies up to here was entered; undefined before the first look. */
  #after: bigint | undefined;
  #keptAt: number;
  /** When the last look began that came to the end, in milliseconds since the epoch. */
  #completeAt = Number.NEGATIVE_INFINITY;

  constructor(dependencies: DecisionTreesDependencies, lease: SealerEpoch) {
    this.#dependencies = dependencies;
    this.#lease = lease;
    this.#keptAt = dependencies.now();
  }

  isOwn(log: string): boolean {
    return isDecisionLog(log);
  }

  /** A tree enters each record as it is stored. */
  async heldBack(): Promise<ReadonlySet<string>> {
    return new Set();
  }

  async look(): Promise<string> {
    const { documents, now, onTrouble } = this.#dependencies;
    const began = now();
    try {
      await documents.ensure([decisionTree]);
      await this.#enterAll();
      this.#completeAt = began;
    } catch (cause) {
      // Whether something was entered is not known: the streams tell.
      this.#forget();
      if (cause instanceof SealerFenced) throw cause;
      onTrouble(cause);
    }
    return decisionTree.collection;
  }

  async isComplete(then: number): Promise<boolean> {
    return this.#completeAt >= then;
  }

  holds(head: DecisionHead): Promise<boolean> {
    return isEntered(this.#dependencies.events, controllerOfLog(head.controllerId), head);
  }

  #forget(): void {
    this.#after = undefined;
    this.#trees.clear();
  }

  async #enterAll(): Promise<void> {
    const { events, now } = this.#dependencies;
    this.#after ??= await this.#begin();
    const { position: end } = await events.endAfter(this.#after);
    if (end <= this.#after) return;
    let waiting: RecordedEvent[] = [];
    let isKept = now() - this.#keptAt < keepMillis;
    const enter = async (): Promise<void> => {
      if (waiting.length === 0) return;
      for (const [controllerId, own] of Map.groupBy(waiting, ({ stream }) => controllerOf(stream)))
        await this.#enter(await this.#treeOf(controllerId), controllerId, own);
      waiting = [];
      isKept = false;
    };
    for await (const recorded of events.readAll(this.#after, categories)) {
      if (isAgingStream(recorded.stream) && !recorded.damaged) waiting.push(recorded);
      // A controller's tree is made even where all of its records are removed.
      else await this.#treeOf(controllerOf(recorded.stream));
      if (waiting.length === atOnce) await enter();
    }
    await enter();
    if (!isKept) await this.#keep(end);
    this.#after = end;
  }

  async #enter(tree: EnteredTree, controllerId: string, records: readonly RecordedEvent[]): Promise<void> {
    const { events } = this.#dependencies;
    const fresh = await tree.without(records);
    if (fresh.length === 0) return;
    const entered = {
      first: tree.head?.size ?? 0,
      runs: runsOf(fresh),
      leaves: toBase64(Buffer.concat(fresh.map((record) => leafHash(Buffer.from(decisionEntry(record)))))),
      eventIds: toBase64(Buffer.concat(fresh.map(({ eventId }) => Buffer.from(eventId.replaceAll('-', ''), 'hex')))),
    };
    const event = decisionEntries.encode(entered);
    const answer = await events.append(streams.decisionEntries(controllerId), tree.head?.revision ?? 'noStream', [event]);
    if (answer.kind === 'conflict') throw new EnteredByAnother(controllerId);
    await tree.add({ ...answer, eventId: event.eventId, entered });
  }

  async #treeOf(controllerId: string): Promise<EnteredTree> {
    const known = this.#trees.get(controllerId);
    if (known) return known;
    const { events, documents } = this.#dependencies;
    const tree = await EnteredTree.open(controllerId, events, documents, this.#lease);
    if (!tree) {
      // All of them are made again, from what was entered.
      await documents.drop(decisionTree.collection, [decisionTree.collection]);
      throw new TreesOfAnotherLedger(controllerId);
    }
    this.#trees.set(controllerId, tree);
    return tree;
  }

  /** Where the look before ended. */
  async #begin(): Promise<bigint> {
    const { documents } = this.#dependencies;
    for await (const { controllerId: log } of new TreeReader(documents, decisionTree.collection).headsFrom(''))
      await this.#treeOf(controllerOfLog(log));
    const place = (await documents.load(decisionTree.collection, [placeKey])).get(placeKey)?.body as Place | undefined;
    return place?.ledgerId === this.#lease.ledgerId ? BigInt(place.position) : 0n;
  }

  async #keep(position: bigint): Promise<void> {
    const { documents, now } = this.#dependencies;
    const { ledgerId, epoch } = this.#lease;
    const stored = (await documents.load(decisionTree.collection, [placeKey])).get(placeKey);
    const place: Place = { ledgerId, position: `${position}` };
    const write = {
      collection: decisionTree.collection,
      id: placeKey,
      from: stored?.position ?? ('absent' as const),
      document: place,
    };
    const to = stored && stored.position > position ? stored.position : position;
    const batch = { projection: sealerProjection, writes: [{ ...write, to }], checkpoint: { ledgerId, position: 0n }, epoch };
    if ((await documents.commit(batch)).kind !== 'committed') throw new SealerFenced('keeping how far it has read');
    this.#keptAt = now();
  }
}

/** Another sealer was faster. */
class EnteredByAnother extends Error {
  readonly code = 'ENTERED_BY_ANOTHER';
}

class TreesOfAnotherLedger extends Error {
  readonly code = 'VIEW_OF_ANOTHER_LEDGER';
}
