import { statfs } from 'node:fs/promises';
import type { Metrics } from '#observability';
import type { Settings } from './settings.ts';

type Stores = Pick<Settings, 'eventStore' | 'documentStore'>;

/** Shows how much room is left on the disks of the embedded stores; nothing of a folder that is not there. */
export function watchFreeSpace({ eventStore, documentStore }: Stores, metrics: Metrics): void {
  if (eventStore.kind === 'embedded') metrics.watchFreeSpace('events.sqlite', () => freeBytes(eventStore.folder));
  if (documentStore.kind === 'embedded') metrics.watchFreeSpace('views.sqlite', () => freeBytes(documentStore.folder));
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}
