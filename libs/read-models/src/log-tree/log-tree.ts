import { decodeShared } from '#application';
import type { LedgerEvent } from '#kernel';
import type { Placed, ReadModel } from '#projections';
import { appendedEntry, type LogHead } from './appended-entry.ts';
import { isLeafKey } from './log-tree-keys.ts';

/**
 * The RFC 6962 tree of each controller (proof 1): its entries are the events of the ledger in the order of their commits, numbered
 * from 0. A document is the head of a tree, one of its tiles, or the index of one entry.
 */
export const logTree: ReadModel<LogHead> = {
  name: 'log-tree',
  version: 2,
  // An entry is the event as it was written: its hash must not change with what is read out of it today.
  decode: (recorded) => [decodeShared(recorded)],
  keys: ({ controllerId }) => [controllerId],
  isNew: isLeafKey,
  placed: (head, event) => stepOf(head, event).placed,
  project: (head, event) => stepOf(head, event).head,
  quarantines: { by: 'tenant' },
  // The heads alone have an order.
  indexes: [['order']],
};

interface Step {
  readonly head: LogHead;
  readonly placed: ReadonlyMap<string, Placed>;
}

/** The last step of each event: the engine asks for it twice or more, and an entry is hashed once. */
const steps = new WeakMap<LedgerEvent, { readonly from: LogHead | undefined; readonly step: Step }>();

function stepOf(from: LogHead | undefined, event: LedgerEvent): Step {
  const known = steps.get(event);
  if (known && known.from === from) return known.step;
  const step = appendedEntry(from, event);
  steps.set(event, { from, step });
  return step;
}
