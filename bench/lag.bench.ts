import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from '../tools/service-process.ts';
import { tenantAt } from './http/tenant.ts';
import { giveConsents } from './lag/commands.ts';
import { lagsOf, watchViews } from './lag/views.ts';
import { waitAfterCommands, type Waits } from './lag/waits.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, quantile } from './support/table.ts';

const [perSecond, idleSeconds, busySeconds] = [500, 6, 12];

/** How far the views are behind, and how long a caller waits for them that has just sent a command: on an idle service and a busy one. */
await inBenchFolder(async (folder) => {
  console.log(
    `Before it the machine had ${loadavg()[0]!.toFixed(1)} processes at work for its ${availableParallelism()} cores.\n`,
  );
  const service = await startProcess({ folder });
  const leaving = new AbortController();
  try {
    const token = await tenantAt(service.url, folder);
    // Compiles what is measured.
    await waitAfterCommands(service.url, token, 2);
    const idle = await waitAfterCommands(service.url, token, idleSeconds);
    const watching = watchViews(folder, leaving.signal);
    const [answered, busy] = await Promise.all([
      giveConsents(service.url, token, perSecond, busySeconds),
      waitAfterCommands(service.url, token, busySeconds),
    ]);
    await pause(1_000);
    leaving.abort();
    const lags = lagsOf(answered, await watching);
    const reached = count(answered.length / busySeconds);
    printTable(
      ['milliseconds', 'p50', 'p99', 'aim for p99'],
      [
        [`the last of all views behind, ${reached} commands a second`, ...p50p99(lags), '250'],
        ...rowsOf('nothing else to do', idle),
        ...rowsOf(`${reached} commands a second beside`, busy),
      ],
    );
  } finally {
    leaving.abort();
    await service.stop();
  }
});

function rowsOf(beside: string, { after, again }: Waits): readonly (readonly string[])[] {
  return [
    [`a decision right after a command, ${beside}`, ...p50p99(after), '50'],
    [`the same again, which waits for nothing`, ...p50p99(again), ''],
  ];
}

function p50p99(millis: readonly number[]): readonly string[] {
  return [count(quantile(millis, 0.5)), count(quantile(millis, 0.99))];
}
