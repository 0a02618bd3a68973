import { HttpRootModule } from '#http';
import { HealthModule } from '#observability';
import { openLedger, openOptions, serveHttp, viewsReady, viewStatuses, type Boot, type Running } from '#runtime';
import { startReadModels } from './start-read-models.ts';

/** The projections alone; HTTP serves only health and metrics. */
export async function startProjector(boot: Boot): Promise<Running> {
  const { settings, log, metrics } = boot;
  const ledger = await openLedger(settings, openOptions(boot));
  metrics.watchProjections(() => viewStatuses(ledger));
  const root = HttpRootModule.of(HealthModule.on(viewsReady(ledger), metrics));
  const serving = await serveHttp(root, boot);
  const projections = startReadModels(ledger, { log, metrics });
  return {
    url: serving.url,
    close: async () => {
      await serving.close();
      await projections.stop();
      await ledger.close();
    },
  };
}
