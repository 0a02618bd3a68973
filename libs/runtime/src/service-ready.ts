import type { Readiness } from '#http';
import { sealerProjection } from '#sealing';
import type { Ledger } from './ledger.ts';
import { viewsReady } from './views-ready.ts';

/**
 * Ready once the views are. That the log of a tenant is not the one that was sealed is told beside it: an orchestrator that took the
 * service away would take it from all others.
 */
export function serviceReady(ledger: Ledger): Readiness {
  const views = viewsReady(ledger);
  return async () => ({ ready: await views(), faults: await logFaults(ledger) });
}

async function logFaults({ documentStore }: Ledger): Promise<readonly string[]> {
  // Readiness rests on the views alone while the store is away.
  const progress = await documentStore.progress(sealerProjection).catch(() => undefined);
  const error = progress?.condition?.error;
  return error === undefined ? [] : [error];
}
