import { setImmediate } from 'node:timers/promises';

/** Calls `each` once in a round of the event loop until the work has ended; resolves with the number of rounds. */
export async function eventLoopRounds(work: Promise<unknown>, each: () => void = () => undefined): Promise<number> {
  const progress = { ended: false };
  const end = () => void (progress.ended = true);
  void work.then(end, end);
  let rounds = 0;
  for (; !progress.ended; rounds++) {
    await setImmediate();
    each();
  }
  return rounds;
}
