import type { StreamingRead } from '@eventstore/db-client';
import { CallTimedOut, failureOf } from './failure.ts';

/** As much as a read holds at a time. */
export const maxEvents = 500;
const maxCharacters = 4 * 1024 * 1024;

export interface PageOptions<Item> {
  /** How long the server may take for the next event, in milliseconds. */
  readonly millis: number;
  /** Takes one event of the server; false when no more are wanted. */
  readonly take: (item: Item) => boolean;
}

/**
 * Reads until the end, or until enough was taken, and lets go of the read: one that is left early and not cancelled would keep one
 * of the connection's 100 streams for ever. A consumer works on the page afterwards, so a slow one keeps none. Resolves with false for a stream that is not there.
 */
export function readPage<Item>(read: StreamingRead<Item>, { millis, take }: PageOptions<Item>): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => leave(() => reject(new CallTimedOut())), millis);
    const leave = (settle: () => void) => {
      clearTimeout(timer);
      read.removeAllListeners('data');
      read.on('error', () => undefined);
      read.cancel().catch(() => undefined);
      settle();
    };
    read.on('error', (error) => {
      clearTimeout(timer);
      if (failureOf(error) === 'notFound') resolve(false);
      else reject(error);
    });
    read.on('end', () => {
      clearTimeout(timer);
      resolve(true);
    });
    read.on('data', (item: Item) => {
      timer.refresh();
      try {
        if (!take(item)) leave(() => resolve(true));
      } catch (error) {
        leave(() => reject(error));
      }
    });
  });
}

/** Whether a page that holds `event` too is full. */
export class PageSize {
  #events = 0;
  #characters = 0;

  isFullWith({ data, metadata }: { readonly data: string; readonly metadata: string }): boolean {
    this.#events += 1;
    this.#characters += data.length + metadata.length;
    return this.#events >= maxEvents || this.#characters >= maxCharacters;
  }
}
