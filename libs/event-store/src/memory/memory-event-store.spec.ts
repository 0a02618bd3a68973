import { eventStoreConformance } from '../conformance/event-store.conformance.ts';
import { removeStreamConformance } from '../conformance/remove-stream.conformance.ts';
import type { MakeHarness } from '../conformance/store-fixture.ts';
import { MemoryEventStore } from './memory-event-store.ts';
import { MemoryLog } from './memory-log.ts';

const memory: MakeHarness = async () => {
  const log = new MemoryLog();
  return { open: async () => new MemoryEventStore(log), dispose: async () => undefined };
};

eventStoreConformance('memory', memory);
removeStreamConformance(memory);
