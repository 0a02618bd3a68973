import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { startProcess } from '../../tools/service-process.ts';
import { count } from '../support/table.ts';
import { inTurn, type Load, type Measured } from './load.ts';
import { printLoads } from './print-loads.ts';
import { startServer } from './server-process.ts';
import { grant, tenantAt } from './tenant.ts';

const aim = 0.6;

/** Giving consent, for a new subject each time, beside the same route of the same service on a store that does nothing. */
export async function benchCommands(folder: string): Promise<void> {
  const standaloneFolder = join(folder, 'standalone');
  const servers = [
    await startServer('storeless-service.ts', folder),
    await startProcess({ app: 'command-api', folder }),
    await startProcess({ folder: standaloneFolder }),
  ] as const;
  const [storeless, commandApi, standalone] = servers;
  try {
    const [without, withStore, withViews] = await inTurn([
      await loadOf(storeless, folder),
      await loadOf(commandApi, folder),
      await loadOf(standalone, standaloneFolder),
    ]);
    printLoads('give-consent', [
      ['on a store that does nothing', without!],
      ['command-api', withStore!, { of: without!, aim }],
      ['standalone, which projects every event too', withViews!, { of: without! }],
    ]);
    if (withStore!.rate < aim * without!.rate) console.log(`\n${reasonFor(without!, withStore!)}`);
  } finally {
    for (const server of servers) await server.stop();
  }
}

const reasonFor = (without: Measured, withStore: Measured): string =>
  `Missed, give-consent: of ${count(1e6 / withStore.rate)} µs an answer, ${count(1e6 / without.rate)} are everything but the store; the rest ` +
  `is reading the subject's stream to its end, the share of a transaction and its flush, and what the event store's own thread takes.`;

async function loadOf({ url }: { readonly url: string }, folder: string): Promise<Load> {
  const token = await tenantAt(url, folder);
  return {
    url,
    token,
    next: () => ({ path: `/v1/subjects/${newSubjectRef()}/consents`, key: randomUUID(), body: grant }),
    expect: 201,
  };
}
