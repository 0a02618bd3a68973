import { HealthModule, HttpRootModule } from '#http';
import { openLedger, openOptions, serveHttp, serviceReady, viewStatuses, type Boot, type Running } from '#runtime';
import { QueryApiModule } from './query-api.module.ts';
import { openQueryContext } from './open-query-context.ts';

/** The queries alone, on views that another process projects. */
export async function startQueryApi(boot: Boot): Promise<Running> {
  const { settings, metrics } = boot;
  const ledger = await openLedger(settings, openOptions(boot));
  try {
    metrics.watchProjections(() => viewStatuses(ledger));
    const context = openQueryContext(ledger, boot);
    const root = HttpRootModule.of(QueryApiModule.on(context), HealthModule.on(serviceReady(ledger), metrics));
    const serving = await serveHttp(root, boot);
    return {
      url: serving.url,
      close: async () => {
        await serving.close();
        await context.decisionLog.close();
        await ledger.close();
      },
    };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}
