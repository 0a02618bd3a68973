import { setTimeout as pause } from 'node:timers/promises';
import { developmentKey } from '#access';
import { HttpClient } from '../../test/support/http-client.ts';
import { startProcess } from '../../tools/service-process.ts';
import { hammer } from '../http/load.ts';
import { tenantAt } from '../http/tenant.ts';
import { quantile } from '../support/table.ts';
import { sendBurst, type BurstAnswers } from './burst.ts';
import type { OverloadKind } from './loads.ts';
import { calling, type AnswersOf, type Caller } from './callers.ts';
import { watchMemory, type Memory } from './memory.ts';

export interface Overload extends Pick<OverloadKind, 'name'> {
  /** Whether load is shed, as it is unless settings say otherwise. */
  readonly sheds: boolean;
  /** What the process answers with 64 callers and nothing else. */
  readonly alone: { readonly rate: number; readonly p99: number };
  /** A second. */
  readonly sent: number;
  readonly accepted: number;
  readonly acceptedMillis: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly refused: Omit<BurstAnswers, 'accepted'>;
  /** Of callers beside the burst, each in a process that is not as busy as the load generator. */
  readonly beside: readonly AnswersOf[];
  readonly memory: Memory;
  /** From the end of the burst until everything is accepted again. */
  readonly fullServiceMillis: number;
}

const [callers, connections, times, aloneSeconds, burstSeconds] = [10, 1_000, 10, 4, 10];

/** So that nothing is ever too much. */
const withoutShedding = { MAX_ACTIVE_REQUESTS: '1000000', LATENCY_TARGET: 'PT1H' };

export async function overloaded(folder: string, load: OverloadKind, sheds: boolean): Promise<Overload> {
  const service = await startProcess({ folder, ...(!sheds && { env: withoutShedding }) });
  try {
    const { url } = service;
    const token = await tenantAt(url, folder);
    const tokens = await tokensOf(folder);
    await hammer({ ...load, url, token }, aloneSeconds / 2);
    const alone = await hammer({ ...load, url, token }, aloneSeconds);
    const memory = await watchMemory(url);
    const callersBeside = await Promise.all(besideOf(load).map((caller) => calling(url, token, caller)));
    const { accepted, ...refused } = await sendBurst({
      ...{ ...load, url, tokens, connections },
      ...{ perSecond: times * alone.rate, seconds: burstSeconds },
    });
    const fullServiceMillis = await untilAllAccepted(url, token, load);
    const sent = accepted.length + refused.limited + refused.shed + refused.others;
    return {
      ...{ name: load.name, sheds, alone, refused, fullServiceMillis },
      sent: sent / burstSeconds,
      accepted: accepted.length / burstSeconds,
      acceptedMillis: {
        p50: quantile(accepted, 0.5),
        p99: quantile(accepted, 0.99),
        max: Math.max(0, quantile(accepted, 0.9999)),
      },
      beside: await Promise.all(callersBeside.map((end) => end())),
      memory: await memory.end(),
    };
  } finally {
    await service.stop();
  }
}

const besideOf = ({ name }: OverloadKind): readonly Caller[] => [
  { kind: name, connections: 'kept' },
  { kind: 'withdrawals', connections: 'kept' },
  { kind: 'withdrawals', connections: 'new' },
];

async function tokensOf(folder: string): Promise<readonly string[]> {
  const key = await developmentKey({ folder, production: false, clock: Date.now });
  const subs = Array.from({ length: callers }, (_, n) => `caller-${n}`);
  return Promise.all(subs.map((sub) => key.mint({ controller: 'acme', roles: ['admin', 'operator'], sub })));
}

const [inARow, everyMillis] = [50, 20];

/** Sends at an even rate until so many in a row are accepted; resolves with the time until the first of these. */
async function untilAllAccepted(url: string, token: string, { next, expect }: OverloadKind): Promise<number> {
  const client = new HttpClient(() => url, token, { position: 0n });
  const ended = performance.now();
  let since = ended;
  for (let accepted = 0; accepted < inARow; await pause(everyMillis)) {
    const { path, body } = next();
    const { status } = await client.post(path, body);
    if (status === expect) accepted++;
    else [accepted, since] = [0, performance.now()];
  }
  return since - ended;
}
