import { HealthModule, HttpRootModule } from '#http';
import { logKeys, openLedger, openOptions, serveHttp, serviceReady, viewStatuses, type Boot, type Running } from '#runtime';
import { startDecisionRetention } from './start-decision-retention.ts';
import { startLogSealer } from './start-log-sealer.ts';
import { startReadModels } from './start-read-models.ts';

/** The projections and the sealer; HTTP serves only health and metrics. */
export async function startProjector(boot: Boot): Promise<Running> {
  const { settings, log, metrics } = boot;
  const started = new AsyncDisposableStack();
  try {
    const ledger = started.adopt(await openLedger(settings, openOptions(boot)), (opened) => opened.close());
    const keys = await logKeys(settings, ledger.eventStore);
    metrics.watchProjections(() => viewStatuses(ledger));
    const root = HttpRootModule.of(HealthModule.on(serviceReady(ledger), metrics));
    const { url, close } = await serveHttp(root, boot);
    const { published } = started.adopt(startReadModels(ledger, { log, metrics }), (each) => each.stop());
    started.adopt(startLogSealer(ledger, keys, { ...boot, published }), (each) => each.stop());
    started.adopt(startDecisionRetention(ledger, boot), (each) => each.stop());
    started.defer(close);
    return { url, close: () => started.disposeAsync() };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}
