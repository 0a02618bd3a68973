import { documentStoreConformance } from '../conformance/document-store.conformance.ts';
import { MemoryDocumentStore, MemoryViews } from './memory-document-store.ts';

documentStoreConformance('memory', async () => {
  const views = new MemoryViews();
  const clock = { now: 1_700_000_000_000 };
  return { clock, open: async () => new MemoryDocumentStore(() => clock.now, views), dispose: async () => undefined };
});
