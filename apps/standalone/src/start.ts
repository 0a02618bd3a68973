import type { DynamicModule } from '@nestjs/common';
import { HealthModule, HttpRootModule } from '#http';
import { logKeys, openLedger, openOptions, serveHttp, serviceReady, viewStatuses, type Boot, type Running } from '#runtime';
import { commandContextOf, type CommandContext } from '../../command-api/src/command-context.ts';
import { CommandApiModule } from '../../command-api/src/command-api.module.ts';
import { startDecisionRetention } from '../../projector/src/start-decision-retention.ts';
import { startLogSealer } from '../../projector/src/start-log-sealer.ts';
import { startReadModels } from '../../projector/src/start-read-models.ts';
import { QueryApiModule } from '../../query-api/src/query-api.module.ts';
import { openQueryContext } from '../../query-api/src/open-query-context.ts';
import type { QueryContext } from '../../query-api/src/query-context.ts';

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
  const started = new AsyncDisposableStack();
  try {
    const ledger = started.adopt(await openLedger(settings, openOptions(boot)), (opened) => opened.close());
    const keys = await logKeys(settings, ledger.eventStore);
    const ready = serviceReady(ledger);
    metrics.watchProjections(() => viewStatuses(ledger));
    const { published } = started.adopt(startReadModels(ledger, { log, metrics, alone: true }), (each) => each.stop());
    started.adopt(startLogSealer(ledger, keys, { ...boot, published, alone: true }), (each) => each.stop());
    started.adopt(startDecisionRetention(ledger, { ...boot, alone: true }), (each) => each.stop());
    const queryContext = openQueryContext(ledger, boot, { published, logKeys: keys });
    started.defer(() => queryContext.decisionLog.close());
    const root = standaloneModule({
      commandSide: commandContextOf(ledger, boot, keys),
      queryContext,
      health: HealthModule.on(ready, metrics),
    });
    const { url, close } = await serveHttp(root, boot);
    started.defer(close);
    return { url, close: () => started.disposeAsync() };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}
