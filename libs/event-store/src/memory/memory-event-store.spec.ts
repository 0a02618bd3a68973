import { eventStoreConformance } from '../conformance/event-store.conformance.ts';
import { MemoryEventStore } from './memory-event-store.ts';
import { MemoryLog } from './memory-log.ts';

eventStoreConformance('memory', async () => {
  const log = new MemoryLog();
  return { open: async () => new MemoryEventStore(log), dispose: async () => undefined };
});
