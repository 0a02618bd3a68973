import type { DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import { isDecisionLog } from '#kernel';
import { collectionOf, isOfLedger, liveGeneration, quarantineOf, specsOf } from '#projections';
import { logTree, type LogHead } from '#read-models';
import { decisionTree } from './decision-tree.ts';

/** Where the sealer finds the trees of one kind of logs. */
export interface LogTrees {
  /** Whether a log of this name is one of them. */
  isOwn(log: string): boolean;
  /** The collection in which they lie now; looked for once a second. */
  look(): Promise<string>;
  /** Whether they are proven to hold every entry that the ledger held then, in milliseconds since the epoch. */
  isComplete(then: number): Promise<boolean>;
  /** The logs whose trees stand still at an event that they cannot be made from. */
  heldBack(): Promise<ReadonlySet<string>>;
  /** Whether the ledger has the last entry where the head says. */
  holds(head: LogHead): Promise<boolean>;
}

/** The trees of the events: a view. */
export function ledgerTrees(
  events: Pick<EventStore, 'ledgerId' | 'eventAt'>,
  documents: Pick<DocumentStore, 'load' | 'ensure' | 'progress' | 'scan'>,
): LogTrees {
  let collection = collectionOf(logTree);
  let ensured: string | undefined;
  return {
    isOwn: (log) => !isDecisionLog(log),
    look: async () => (collection = await treesOf(documents, '')),
    isComplete: async (then) => {
      const { checkpoint, heartbeat } = await documents.progress(collection);
      if (!checkpoint || !heartbeat || heartbeat.asOf < then) return false;
      return isOfLedger(checkpoint, events);
    },
    heldBack: async () => {
      const live = await liveGeneration(documents, logTree);
      if (ensured !== collectionOf(live)) await documents.ensure(specsOf(live));
      ensured = collectionOf(live);
      return new Set(await Array.fromAsync(documents.scan(quarantineOf(live)), ({ id }) => id));
    },
    holds: async ({ order, eventId }) => (await events.eventAt(BigInt(order)))?.eventId === eventId,
  };
}

/** The collection in which the tree of that log lies now. */
export const treesOf = async (documents: Pick<DocumentStore, 'load' | 'ensure'>, log: string): Promise<string> =>
  isDecisionLog(log) ? decisionTree.collection : collectionOf(await liveGeneration(documents, logTree));
