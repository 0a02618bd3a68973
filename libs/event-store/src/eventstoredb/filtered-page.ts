import type { AllStreamResolvedEvent, AllStreamSubscription, ReadPosition } from '@eventstore/db-client';
import type { Client } from './client.ts';
import { CallTimedOut } from './failure.ts';

/** The record of an event in `$all`, whoever wrote it. */
export type AllRecord = NonNullable<AllStreamResolvedEvent['event']>;

export interface FilteredPage {
  readonly fromPosition: ReadPosition;
  readonly streams: RegExp;
  /** How long the server may take for the next event or checkpoint, in milliseconds. */
  readonly millis: number;
  /** Takes one event of the server; false when no more are wanted. */
  readonly take: (record: AllRecord) => boolean;
}

/** One checkpoint for so many scanned events: a sign that the server is at work. */
const maxSearchWindow = 1_000;

/**
 * Reads `$all` with the server's own filter. Only subscriptions have one: it is left when `take` wants no more, and a consumer works
 * on what was read afterwards, so a slow one keeps none of the connection's streams.
 */
export function readFiltered(client: Client, { fromPosition, streams, millis, take }: FilteredPage): Promise<void> {
  return new Promise((resolve, reject) => {
    const subscription: AllStreamSubscription = client.subscribeToAll({
      fromPosition,
      requiresLeader: true,
      filter: {
        ...{ filterOn: 'streamName', regex: streams.source, maxSearchWindow, checkpointInterval: 1 },
        checkpointReached: async () => {
          if (!left) timer.refresh();
        },
      },
    });
    let left = false;
    const leave = (settle: () => void) => {
      left = true;
      clearTimeout(timer);
      subscription.removeAllListeners('data');
      subscription.on('error', () => undefined);
      subscription.unsubscribe().catch(() => undefined);
      subscription.destroy();
      settle();
    };
    const timer = setTimeout(() => leave(() => reject(new CallTimedOut())), millis);
    subscription.on('error', (error) => leave(() => reject(error)));
    // A subscription ends only where the server ends it: what was wanted has not come.
    subscription.on('end', () => leave(() => reject(new CallTimedOut())));
    subscription.on('data', ({ event }: AllStreamResolvedEvent) => {
      timer.refresh();
      try {
        if (event && !take(event)) leave(resolve);
      } catch (error) {
        leave(() => reject(error));
      }
    });
  });
}
