import { setImmediate } from 'node:timers/promises';
import type { StreamId } from '#kernel';

/**
 * One command at a time on a stream within this process: writers of one stream would only conflict and decide again.
 * Between processes the exact revision of the append decides. A stream takes one turn in a round of the event loop, so a burst
 * of commands for it, which may be answered without waiting for the store, does not keep other callers waiting.
 */
export class StreamTurns {
  private readonly last = new Map<StreamId, { tail: Promise<unknown>; waiting: number }>();
  private readonly most: number;
  private readonly nextRound: () => Promise<unknown>;

  /** `most`: how many may wait for one stream before further ones are turned away; `nextRound`: of the event loop. */
  constructor(most = 512, nextRound: () => Promise<unknown> = () => setImmediate()) {
    this.most = most;
    this.nextRound = nextRound;
  }

  /** Runs `work` after everything that came before it on the stream; undefined when too many are waiting. */
  async take<T>(stream: StreamId, work: () => Promise<T>): Promise<T | undefined> {
    const queue = this.last.get(stream) ?? { tail: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= this.most) return undefined;
    const before = queue.waiting === 0 ? queue.tail : queue.tail.then(() => this.nextRound());
    const turn = before.then(work);
    queue.tail = turn.catch(() => undefined);
    queue.waiting++;
    this.last.set(stream, queue);
    try {
      return await turn;
    } finally {
      if (--queue.waiting === 0) this.last.delete(stream);
    }
  }
}
