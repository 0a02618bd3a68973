import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient } from '../../test/support/http-client.ts';
import { newSubjectRef } from '../../libs/testing/src/references.ts';
import { startProcess } from '../../tools/service-process.ts';
import { givenAndWithdrawn } from '../http/growth.ts';
import { grant, tenantAt } from '../http/tenant.ts';
import type { Burst } from './bursts.ts';

/** How long each was waited for, in milliseconds. */
export interface Waits {
  readonly decision: readonly number[];
  readonly command: readonly number[];
}

interface Measured {
  readonly quiet: Waits;
  readonly hammered: Waits;
  /** Of the one person, at the end. */
  readonly facts: number;
  /** Of the burst, a second. */
  readonly answers: number;
}

const [people, perSecond, seconds, callers, together] = [50, 100, 8, 64, 50];

/** Decisions and commands about other people, sent at an even rate: first alone, then beside the burst. */
export async function waitsOfOthers(folder: string, burst: Burst): Promise<Measured> {
  const service = await startProcess({ folder });
  try {
    const token = await tenantAt(service.url, folder);
    const client = () => new HttpClient(() => service.url, token, { position: 0n });
    const others = Array.from({ length: people }, () => `/v1/subjects/${newSubjectRef()}`);
    for (const subject of others) await client().post(`${subject}/consents`, grant);
    const one = `/v1/subjects/${newSubjectRef()}`;
    for (let sent = 0; sent < burst.facts; sent += together)
      await Promise.all(Array.from({ length: together }, (_, index) => grow(client(), one, sent + index)));
    await measure(client, others);
    const quiet = await measure(client, others);
    const hammering = new Hammering(client, one, burst);
    const begun = performance.now();
    const hammered = await measure(client, others);
    const answers = (hammering.answered / (performance.now() - begun)) * 1_000;
    await hammering.end();
    const { headers } = await client().get(`${one}/status`);
    return { quiet, hammered, answers, facts: Number(headers.get('etag')!.slice(1, -1)) + 1 };
  } finally {
    await service.stop();
  }
}

async function grow(client: HttpClient, subject: string, turn: number): Promise<void> {
  const { path, body } = givenAndWithdrawn(turn);
  await client.post(`${subject}${path}`, body);
}

/** Callers that send the burst, each one after its last was answered, until they are told to end. */
class Hammering {
  answered = 0;
  #ending = false;
  readonly #callers: readonly Promise<void>[];

  constructor(client: () => HttpClient, subject: string, { send, expect }: Burst) {
    let turn = 0;
    this.#callers = Array.from({ length: callers }, async () => {
      for (const caller = client(); !this.#ending; this.answered++) {
        const { status, text } = await send(caller, subject, turn++);
        if (!expect.includes(status)) throw new Error(`${status}: ${text}`);
      }
    });
  }

  async end(): Promise<void> {
    this.#ending = true;
    await Promise.all(this.#callers);
  }
}

async function measure(client: () => HttpClient, others: readonly string[]): Promise<Waits> {
  // A decision waits for no command of these: only for what holds the service.
  const clients = { decision: client(), command: client() };
  const waits = { decision: [] as number[], command: [] as number[] };
  const sent: Promise<void>[] = [];
  const begun = performance.now();
  for (let turn = 0; turn < perSecond * seconds; turn++) {
    await pause(Math.max(0, begun + (turn * 1_000) / perSecond - performance.now()));
    const kind = turn % 2 === 0 ? 'decision' : 'command';
    sent.push(waited(clients[kind], others[turn % people]!, kind).then((millis) => void waits[kind].push(millis)));
  }
  await Promise.all(sent);
  return waits;
}

async function waited(client: HttpClient, subject: string, kind: keyof Waits): Promise<number> {
  const from = performance.now();
  const subjectRef = subject.split('/').at(-1);
  const { status, text } =
    kind === 'decision'
      ? await client.post('/v1/decisions', { subjectRef, purposeId: 'newsletter' }, { key: null })
      : await client.post(`${subject}/consents/newsletter/withdrawal`, {});
  if (status !== (kind === 'decision' ? 200 : 201)) throw new Error(`${kind}: ${status} ${text}`);
  return performance.now() - from;
}
