import type { CollectionSpec, DocumentStore } from '#document-store';

/** What operators have ordered of one projection; it stands until the next order, also over restarts. */
export interface Orders {
  /** How many orders were given. */
  readonly number: number;
  readonly paused: boolean;
  /** The number of the last order to try again what is in quarantine; 0 when none was given. */
  readonly retry: number;
}

export type Order = 'pause' | 'resume' | 'retry';

const collection = 'projection-orders.v1';

/** One document a projection. */
export const ordersSpec: CollectionSpec = { collection, indexes: [] };

const noOrders: Orders = { number: 0, paused: false, retry: 0 };

export const ordersOf = async (documents: Pick<DocumentStore, 'load'>, projection: string): Promise<Orders> =>
  ((await documents.load(collection, [projection])).get(projection)?.body as Orders | undefined) ?? noOrders;

/**
 * Gives an order to whichever process projects the view (`<name>.v<version>`), now or later; resolves with its number. The
 * projector looks once a second, and reports in its condition which order it has carried out.
 */
export async function giveOrder(documents: DocumentStore, projection: string, order: Order): Promise<number> {
  await documents.ensure([ordersSpec]);
  for (;;) {
    const found = (await documents.load(collection, [projection])).get(projection);
    const document = ordered((found?.body as Orders | undefined) ?? noOrders, order);
    const to = BigInt(document.number);
    const { kind } = await documents.commit({
      projection: collection,
      writes: [{ collection, id: projection, from: found?.position ?? 'absent', to, document }],
      // Orders are no view of the ledger: their positions count them.
      checkpoint: { ledgerId: '', position: 0n },
      epoch: 0,
    });
    if (kind === 'committed') return document.number;
  }
}

function ordered({ number: before, paused, retry }: Orders, order: Order): Orders {
  const number = before + 1;
  if (order === 'retry') return { number, paused, retry: number };
  return { number, paused: order === 'pause', retry };
}
