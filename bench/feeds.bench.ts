import { setTimeout as pause } from 'node:timers/promises';
import { developmentKey } from '#access';
import { newSubjectRef } from '../libs/testing/src/references.ts';
import { HttpClient } from '../test/support/http-client.ts';
import { startProcess } from '../tools/service-process.ts';
import { openFeed, residentBytes, type Arrivals } from './feeds/readers.ts';
import { grant, tenantAt } from './http/tenant.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, quantile } from './support/table.ts';

/** As many feeds as one caller may have, for each of several callers. */
const [callers, feedsEach, commands, perSecond] = [5, 20, 500, 100];

/** What a feed costs the service, and how long an event is on its way from its command's answer to every reader. */
await inBenchFolder(async (folder) => {
  const service = await startProcess({ folder });
  const leaving = new AbortController();
  try {
    const token = await tenantAt(service.url, folder);
    const without = await giveConsents(service.url, token);
    const before = residentBytes(service.pid);
    const feeds = await openFeeds(service.url, folder, leaving.signal);
    await pause(500);
    const after = residentBytes(service.pid);
    const { answered, millis } = await giveConsents(service.url, token);
    await pause(1_000);
    const delays = delaysOf(answered, feeds);
    const memory =
      before === undefined || after === undefined ? 'not shown here' : count((after - before) / 1_024 / feeds.length);
    printTable(
      [`${feeds.length} feeds, ${perSecond} commands a second`, 'measured'],
      [
        ['memory a feed, KiB', memory],
        ['delivery p50, ms', count(quantile(delays, 0.5))],
        ['delivery p99, ms', count(quantile(delays, 0.99))],
        ['delivered of all, %', count((100 * delays.length) / (answered.size * feeds.length))],
        ['a command without feeds, p50 ms', count(quantile(without.millis, 0.5))],
        ['a command with them, p50 ms', count(quantile(millis, 0.5))],
      ],
    );
  } finally {
    leaving.abort();
    await service.stop();
  }
});

async function openFeeds(url: string, folder: string, signal: AbortSignal): Promise<readonly Arrivals[]> {
  const key = await developmentKey({ folder, production: false, clock: Date.now });
  const feeds: Arrivals[] = [];
  for (let caller = 0; caller < callers; caller++) {
    const token = await key.mint({ controller: 'acme', roles: ['operator'], sub: `reader-${caller}` });
    for (let feed = 0; feed < feedsEach; feed++) feeds.push(await openFeed(url, token, signal));
  }
  return feeds;
}

/** When each command was answered, by its position, and how long it took. */
async function giveConsents(url: string, token: string) {
  const answered = new Map<string, number>();
  const millis: number[] = [];
  const client = new HttpClient(() => url, token, { position: 0n });
  const begun = performance.now();
  for (let sent = 0; sent < commands; sent++) {
    await pause(Math.max(0, begun + (sent * 1_000) / perSecond - performance.now()));
    const start = performance.now();
    const { status, headers } = await client.post(`/v1/subjects/${newSubjectRef()}/consents`, grant);
    if (status !== 201) throw new Error(`a command was answered ${status}`);
    answered.set(headers.get('ledger-position')!, performance.now());
    millis.push(performance.now() - start);
  }
  return { answered, millis };
}

/** An event that arrives before its command's answer was not late at all. */
function delaysOf(answered: ReadonlyMap<string, number>, feeds: readonly Arrivals[]): readonly number[] {
  return [...answered].flatMap(([position, at]) =>
    feeds.flatMap((arrivals) => {
      const arrived = arrivals.get(position);
      return arrived === undefined ? [] : [Math.max(0, arrived - at)];
    }),
  );
}
