import type { Write } from './document-store.port.ts';

export function checkWrite({ collection, from, to }: Write): void {
  if (from !== 'absent' && to < from) throw new Error(`a write of ${collection} must not move its document back`);
}
