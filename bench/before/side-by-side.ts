import { randomUUID } from 'node:crypto';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { hammer, type Load } from '../http/load.ts';
import { grant } from '../http/tenant.ts';
import type { Asked } from '../many-decisions/questions.ts';
import { cpuSeconds } from '../many-decisions/many.ts';
import { median } from '../support/table.ts';

/** Answers a second by the clock, and a second of the service's processor, which others at work on the machine change less. */
export interface Rates {
  readonly rate: number;
  readonly cpuRate: number;
}

export interface SideBySide {
  readonly name: string;
  readonly before: Rates;
  readonly now: Rates;
  /** Medians of the ratios of two rounds that followed each other. */
  readonly ratio: number;
  readonly cpuRatio: number;
}

type Route = (asked: Asked) => Omit<Load, 'url' | 'token'>;

let question = 0;
const routes: Readonly<Record<string, Route>> = {
  'a decision from the views': ({ questions }) => ({
    next: () => ({ path: '/v1/decisions', body: questions[question++ % questions.length]! }),
    expect: 200,
  }),
  'a decision from the stream': ({ questions }) => ({
    next: () => ({
      path: '/v1/decisions',
      body: `${questions[question++ % questions.length]!.slice(0, -1)},"consistency":"strong"}`,
    }),
    expect: 200,
  }),
  'give consent, a person each': () => ({
    next: () => ({ path: `/v1/subjects/${newSubjectRef()}/consents`, key: randomUUID(), body: grant }),
    expect: 201,
  }),
  'withdraw, a person each': () => ({
    next: () => ({ path: `/v1/subjects/${newSubjectRef()}/withdrawal`, key: randomUUID(), body: '{}' }),
    expect: 201,
  }),
};

const [rounds, warmUpSeconds, roundSeconds] = [7, 2, 2];

/** Each route of both services in turn, so that a slow moment of the machine falls on both. */
export async function sideBySide(before: Asked, now: Asked): Promise<readonly SideBySide[]> {
  const compared: SideBySide[] = [];
  for (const [name, route] of Object.entries(routes)) {
    for (const asked of [before, now]) await measured(route, asked, warmUpSeconds);
    const pairs: [Rates, Rates][] = [];
    for (let round = 0; round < rounds; round++) {
      // Who comes first changes, for the second of two may profit or suffer from the first.
      const inOrder = round % 2 === 0 ? [before, now] : [now, before];
      const rates: Rates[] = [];
      for (const asked of inOrder) rates.push(await measured(route, asked, roundSeconds));
      const [one, other] = rates as [Rates, Rates];
      pairs.push(round % 2 === 0 ? [one, other] : [other, one]);
    }
    compared.push({
      name,
      before: mediansOf(pairs.map(([one]) => one)),
      now: mediansOf(pairs.map(([, other]) => other)),
      ratio: median(pairs.map(([one, other]) => other.rate / one.rate)),
      cpuRatio: median(pairs.map(([one, other]) => other.cpuRate / one.cpuRate)),
    });
  }
  return compared;
}

async function measured(route: Route, asked: Asked, seconds: number): Promise<Rates> {
  const { url, token } = asked;
  const cpu = await cpuSeconds(url);
  const { rate } = await hammer({ ...route(asked), url, token }, seconds);
  return { rate, cpuRate: (rate * seconds) / ((await cpuSeconds(url)) - cpu) };
}

const mediansOf = (rates: readonly Rates[]): Rates => ({
  rate: median(rates.map(({ rate }) => rate)),
  cpuRate: median(rates.map(({ cpuRate }) => cpuRate)),
});
