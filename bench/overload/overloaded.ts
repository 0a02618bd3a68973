import { setTimeout as pause } from 'node:timers/promises';
import { developmentKey } from '#access';
import { HttpClient } from '../../test/support/http-client.ts';
import { startProcess } from '../../tools/service-process.ts';
import { hammer } from '../http/load.ts';
import { tenantAt } from '../http/tenant.ts';
import { quantile } from '../support/table.ts';
import { sendBurst, type BurstAnswers } from './burst.ts';
import type { OverloadKind } from './loads.ts';
import { watchMemory, type Memory } from './memory.ts';
import { withdrawing } from './withdrawals.ts';
import type { Withdrawn } from './withdrawing.ts';

export interface Overload extends Pick<OverloadKind, 'name'> {
  /** What the process answers with 64 callers and nothing else. */
  readonly alone: { readonly rate: number; readonly p99: number };
  /** A second. */
  readonly sent: number;
  readonly accepted: number;
  readonly acceptedMillis: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly refused: Omit<BurstAnswers, 'accepted'>;
  /** Over connections that were open before, and over a new one each. */
  readonly withdrawals: { readonly kept: Withdrawn; readonly new: Withdrawn };
  readonly memory: Memory;
  /** From the end of the burst until everything is accepted again. */
  readonly fullServiceMillis: number;
}

const [callers, connections, times, aloneSeconds, burstSeconds] = [10, 1_000, 10, 4, 10];

export async function overloaded(folder: string, load: OverloadKind): Promise<Overload> {
  const service = await startProcess({ folder });
  try {
    const { url } = service;
    const token = await tenantAt(url, folder);
    const tokens = await tokensOf(folder);
    await hammer({ ...load, url, token }, aloneSeconds / 2);
    const alone = await hammer({ ...load, url, token }, aloneSeconds);
    const memory = await watchMemory(url);
    const [kept, fresh] = [await withdrawing(url, token, 'kept'), await withdrawing(url, token, 'new')];
    const { accepted, ...refused } = await sendBurst({
      ...{ ...load, url, tokens, connections },
      ...{ perSecond: times * alone.rate, seconds: burstSeconds },
    });
    const fullServiceMillis = await untilAllAccepted(url, token, load);
    const sent = accepted.length + refused.limited + refused.shed + refused.others;
    return {
      ...{ name: load.name, alone, refused, fullServiceMillis },
      sent: sent / burstSeconds,
      accepted: accepted.length / burstSeconds,
      acceptedMillis: {
        p50: quantile(accepted, 0.5),
        p99: quantile(accepted, 0.99),
        max: Math.max(0, quantile(accepted, 0.9999)),
      },
      withdrawals: { kept: await kept(), new: await fresh() },
      memory: await memory.end(),
    };
  } finally {
    await service.stop();
  }
}

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
