import { StreamCache, StreamTurns, type Pipeline } from '#application';
import type { Ledger } from './ledger.ts';

/** What every command of one process shares. */
export const commandPipeline = (
  { eventStore, clock }: Pick<Ledger, 'eventStore' | 'clock'>,
  onClockClamp: (millis: number) => void,
): Pipeline => ({
  store: eventStore,
  cache: new StreamCache(eventStore),
  turns: new StreamTurns(),
  clock,
  onClockClamp,
});
