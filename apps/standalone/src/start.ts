import type { DynamicModule } from '@nestjs/common';
import { HttpRootModule } from '#http';
import { HealthModule } from '#observability';
import { openLedger, openOptions, serveHttp, viewsReady, viewStatuses, type Boot, type Running } from '#runtime';
import { commandContextOf, type CommandContext } from '../../command-api/src/command-context.ts';
import { CommandApiModule } from '../../command-api/src/command-api.module.ts';
import { startReadModels } from '../../projector/src/start-read-models.ts';
import { QueryApiModule } from '../../query-api/src/query-api.module.ts';
import { queryContextOf, type QueryContext } from '../../query-api/src/query-context.ts';

interface Served {
  readonly commandSide: CommandContext;
  readonly queryContext: QueryContext;
  readonly health: DynamicModule;
}

/** The module that serves commands, queries and health. */
export const standaloneModule = ({ commandSide, queryContext, health }: Served): DynamicModule =>
  HttpRootModule.of(CommandApiModule.on(commandSide), QueryApiModule.on(queryContext), health);

/** Commands, projections and queries in one process, on the stores of one machine. */
export async function startStandalone(boot: Boot): Promise<Running> {
  const { settings, log, metrics } = boot;
  const ledger = await openLedger(settings, openOptions(boot));
  const ready = viewsReady(ledger);
  metrics.watchProjections(() => viewStatuses(ledger));
  const projections = startReadModels(ledger, { log, metrics, alone: true });
  try {
    const root = standaloneModule({
      commandSide: commandContextOf(ledger, boot),
      queryContext: queryContextOf(ledger, settings, projections.published),
      health: HealthModule.on(ready, metrics),
    });
    const serving = await serveHttp(root, boot);
    return { url: serving.url, close: () => serving.close().then(end) };
  } catch (error) {
    await end();
    throw error;
  }

  async function end(): Promise<void> {
    await projections.stop();
    await ledger.close();
  }
}
