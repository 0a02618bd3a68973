import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loggedDecisions } from '#domain';
import { newSubjectRef } from '../libs/testing/src/references.ts';
import { purpose } from '../test/support/catalogue.ts';
import { HttpClient } from '../test/support/http-client.ts';
import { startProcess } from '../tools/service-process.ts';
import { hammer, type Load } from './http/load.ts';
import { tenantAt } from './http/tenant.ts';
import { inBenchFolder } from './support/bench-folder.ts';
import { count, printTable, ratio } from './support/table.ts';

interface Cost {
  readonly rate: number;
  /** Of the service's processor for one answer, whoever else uses the machine. */
  readonly micros: number;
}

const rounds = 3;
const roundSeconds = 4;

async function metricOf(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)![1]);
}

/** Each in turn, several times; the round that cost least. */
async function costOf(url: string, loads: readonly Load[]): Promise<readonly Cost[]> {
  const costs: (Cost | undefined)[] = loads.map(() => undefined);
  for (const load of loads) await hammer(load, 1);
  for (let round = 0; round < rounds; round++)
    for (const [index, load] of loads.entries()) {
      const before = await metricOf(url, 'process_cpu_seconds_total');
      const { rate } = await hammer(load, roundSeconds);
      // What waits for its group belongs to the round.
      await pause(1_000);
      const spent = (await metricOf(url, 'process_cpu_seconds_total')) - before;
      const cost = { rate, micros: (1e6 * spent) / (rate * roundSeconds) };
      if (cost.micros < (costs[index]?.micros ?? Infinity)) costs[index] = cost;
    }
  return costs.map((cost) => cost!);
}

/** Decisions a second over HTTP, for purposes that have none, the denials or all of them kept. */
await inBenchFolder(async (folder) => {
  const service = await startProcess({ folder });
  try {
    const token = await tenantAt(service.url, folder);
    const client = new HttpClient(() => service.url, token, { position: 0n });
    const [asked, unknown] = [newSubjectRef(), newSubjectRef()];
    for (const logDecisions of loggedDecisions) {
      await client.post('/v1/purposes', purpose(logDecisions, { logDecisions }));
      await client.post(`/v1/subjects/${asked}/consents`, { purposeId: logDecisions, consentType: 'expressed' });
      const { text } = await client.post('/v1/decisions', { subjectRef: asked, purposeId: logDecisions });
      if (!text.includes('"PERMIT"')) throw new Error(text);
    }
    const load = (purposeId: string, subjectRef: string): Load => {
      const body = JSON.stringify({ subjectRef, purposeId });
      return { url: service.url, token, next: () => ({ path: '/v1/decisions', body }), expect: 200 };
    };
    const loads = [
      load('none', asked),
      load('denied', asked),
      load('all', asked),
      load('none', unknown),
      load('denied', unknown),
    ];
    const [permitted, notKept, kept, denied, keptDenial] = await costOf(service.url, loads);
    const rowOf = (name: string, { rate, micros }: Cost, beside?: Cost) => [
      ...[name, count(rate), count(micros)],
      beside ? ratio(beside.micros / micros) : '',
    ];
    printTable(
      ['logDecisions', 'a second', 'µs of CPU each', 'ratio by CPU'],
      [
        rowOf('none, a permission', permitted!),
        rowOf('denied, a permission: not kept', notKept!, permitted),
        rowOf('all, a permission', kept!, permitted),
        rowOf('none, a denial', denied!),
        rowOf('denied, a denial', keptDenial!, denied),
      ],
    );
    const records = await metricOf(service.url, 'ledger_decision_log_records_total');
    const dropped = await metricOf(service.url, 'ledger_decision_log_dropped_total');
    const { size } = statSync(join(folder, 'events.sqlite'));
    console.log(`\n${count(records)} records kept, ${dropped} dropped; ${count(size / records)} bytes of the store for each.`);
  } finally {
    await service.stop();
  }
});
