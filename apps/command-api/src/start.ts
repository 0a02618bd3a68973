import { HealthModule, HttpRootModule } from '#http';
import { logKeys, openEvents, openOptions, serveHttp, type Boot, type Running } from '#runtime';
import { commandContextOf } from './command-context.ts';
import { CommandApiModule } from './command-api.module.ts';

/** The write side alone: it needs the event store and no view. */
export async function startCommandApi(boot: Boot): Promise<Running> {
  const { settings, metrics } = boot;
  const eventStore = await openEvents(settings, openOptions(boot));
  try {
    const ready = async () => ({ ready: (await eventStore.endAfter(0n)) !== undefined });
    const keys = await logKeys(settings, eventStore);
    const root = HttpRootModule.of(
      CommandApiModule.on(commandContextOf({ eventStore }, boot, keys)),
      HealthModule.on(ready, metrics),
    );
    const serving = await serveHttp(root, boot);
    return {
      url: serving.url,
      close: async () => {
        await serving.close();
        await eventStore.close();
      },
    };
  } catch (error) {
    await eventStore.close();
    throw error;
  }
}
