import { setTimeout as delay } from 'node:timers/promises';
import type { Fact, NewFact, Attribution } from '#domain';
import type { EventStore } from '#event-store';
import { instantOf, isRefusal, millisOf, type Clock, type Decider, type Envelope, type Instant, type StreamId } from '#kernel';
import { encode } from '../envelope/codec.ts';
import { digestOf } from '../envelope/digest.ts';
import { commandKeyOf, madeIdOf } from '../envelope/ids.ts';
import type { CommandMeta } from './command-meta.ts';
import { rejectedBy, type CommandResult } from './command-result.ts';
import { loadOn, type LoadedStream } from './loaded-stream.ts';
import { replayed } from './replay.ts';
import { isTooLarge } from './size-limits.ts';
import { stamp } from './stamp.ts';
import type { StreamCache } from './stream-cache.ts';
import type { StreamTurns } from './stream-turns.ts';

/** What the writer itself brings to every decision, beside what the use case loads. */
export interface WriterContext {
  readonly recordedAt: Instant;
  readonly recordedBy: CommandMeta['recordedBy'];
  readonly newId: string;
  digest(value: unknown): string;
}

export interface Pipeline {
  readonly store: EventStore;
  readonly cache: StreamCache;
  readonly turns: StreamTurns;
  readonly clock: Clock;
  /** The clock stood this many milliseconds behind the stream's last event. */
  readonly onClockClamp: (millis: number) => void;
  /** Waits before a command is decided again after so many conflicts; by default a short time, drawn by chance. */
  readonly pause?: (conflicts: number) => Promise<unknown>;
}

/** One command for one stream: everything that `execute` needs and nothing of HTTP. */
export interface CommandJob<State, C extends { attribution: Attribution }, Event extends Fact, Loaded extends object> {
  readonly decider: Decider<State, C, NewFact, Event, Loaded & WriterContext>;
  readonly stream: StreamId;
  readonly subjectRef?: string;
  readonly command: C;
  readonly meta: CommandMeta;
  /** What the decision needs of other streams, read up to their ends. */
  readonly loadContext: (state: State) => Promise<Loaded>;
  /** Stores what the events will name, once the rules accepted the command and before the events are appended. */
  readonly beforeAppend?: () => Promise<void>;
}

const attempts = 10;
const shortPause = (conflicts: number): Promise<unknown> => delay(Math.random() * Math.min(100, 2 ** conflicts));
/** A clamp above this is worth a line: some clock runs fast. */
const clampTolerance = 1_000;

type Judgement<State> =
  | { readonly kind: 'events'; readonly facts: readonly NewFact[]; readonly at: Instant }
  | CommandResult<State>;

/**
 * Loads, decides and appends at the exact revision; on a conflict loads and decides again, a bounded number of times.
 * Order: known key, If-Match, rules. Rejects with `StoreUnavailable`; the same key then decides or replays again.
 */
export async function execute<State, C extends { attribution: Attribution }, Event extends Fact, Loaded extends object>(
  pipeline: Pipeline,
  job: CommandJob<State, C, Event, Loaded>,
): Promise<CommandResult<State>> {
  const result = await pipeline.turns.take(job.stream, () => attempt(pipeline, job));
  return result ?? { kind: 'contention' };
}

async function attempt<State, C extends { attribution: Attribution }, Event extends Fact, Loaded extends object>(
  pipeline: Pipeline,
  job: CommandJob<State, C, Event, Loaded>,
): Promise<CommandResult<State>> {
  for (let tried = 0; tried < attempts; tried++) {
    if (tried > 0) await (pipeline.pause ?? shortPause)(tried);
    const cached = tried === 0 ? pipeline.cache.peek(job.stream, job.decider) : undefined;
    let loaded = cached ?? (await pipeline.cache.fresh(job.stream, job.decider));
    let verdict = await judge(pipeline, job, loaded);
    // Only events are proven by their append; any other answer needs a stream read to its end within this call.
    if (verdict.kind !== 'events' && cached) {
      loaded = await pipeline.cache.fresh(job.stream, job.decider);
      verdict = await judge(pipeline, job, loaded);
    }
    if (verdict.kind !== 'events') return verdict;
    const recorded = await record(pipeline, job, loaded, verdict.facts, verdict.at);
    if (recorded) return recorded;
  }
  return { kind: 'contention' };
}

async function judge<State, C extends { attribution: Attribution }, Event extends Fact, Loaded extends object>(
  pipeline: Pipeline,
  job: CommandJob<State, C, Event, Loaded>,
  loaded: LoadedStream<State>,
): Promise<Judgement<State>> {
  const { command, meta, decider, stream } = job;
  const earlier = loaded.commands.get(commandKeyOf(meta));
  if (earlier && earlier.digest !== meta.commandDigest) return { kind: 'keyReused' };
  if (earlier) return replayed(pipeline.store, job, earlier, pipeline.cache.format.upcast);
  if (meta.ifMatch !== undefined && meta.ifMatch !== loaded.revision) {
    return { kind: 'revisionMismatch', currentRevision: loaded.revision };
  }
  const loadedContext = await job.loadContext(loaded.state);
  const at = stampOf(pipeline, loaded.recordedAt);
  const newId = madeIdOf(pipeline.store.ledgerId, stream, meta);
  const written = { recordedAt: at, recordedBy: meta.recordedBy, newId, digest: digestOf };
  const outcome = decider.decide(command, loaded.state, { ...loadedContext, ...written });
  if (isRefusal(outcome)) return rejectedBy(outcome);
  if (outcome.length > 0) return { kind: 'events', facts: outcome, at };
  return { kind: 'nothing', ...accepted(job, loaded, newId, at), events: [] };
}

/**
 * Strictly rising from command to command of a stream, whatever the clocks of its writers do (architecture, "Clock"): what is
 * said later in the same millisecond is later.
 */
function stampOf({ clock, onClockClamp }: Pipeline, last: Instant | undefined): Instant {
  const now = clock();
  const at = last === undefined ? now : Math.max(now, millisOf(last) + 1);
  if (at - now > clampTolerance) onClockClamp(at - now);
  return instantOf(at);
}

/** Undefined: another writer was faster. */
async function record<State, C extends { attribution: Attribution }, Event extends Fact, Loaded extends object>(
  pipeline: Pipeline,
  job: CommandJob<State, C, Event, Loaded>,
  loaded: LoadedStream<State>,
  facts: readonly NewFact[],
  at: Instant,
): Promise<CommandResult<State> | undefined> {
  const { stream, meta, command, subjectRef } = job;
  const { ledgerId } = pipeline.store;
  const envelopes = stamp(facts, meta, {
    ledgerId,
    format: pipeline.cache.format,
    stream,
    subjectRef,
    recordedAt: at,
    attribution: command.attribution,
    previous: loaded.last,
  });
  const encoded = envelopes.map(encode);
  if (isTooLarge(envelopes, encoded, stream)) return { kind: 'tooLarge' };
  await job.beforeAppend?.();
  const appended = await pipeline.store.append(stream, loaded.revision < 0 ? 'noStream' : loaded.revision, encoded);
  // `repeated`: the same command in another process was first, with the same ids but its own times: read those.
  if (appended.kind === 'conflict' || appended.repeated) return undefined;
  const events = envelopes.map((event, index) => ({
    ...event,
    stream,
    revision: loaded.revision + 1 + index,
    position: appended.position,
  }));
  const loading = loadOn<State, Event>(loaded, pipeline.cache.format.upcast);
  for (const [index, event] of events.entries()) {
    loading.add(event, encoded[index]!.data.length + encoded[index]!.metadata.length);
  }
  const after = loading.into(job.decider);
  pipeline.cache.keep(after);
  return {
    kind: 'recorded',
    ...accepted(job, after, madeIdOf(ledgerId, stream, meta), at),
    events: events.map(({ eventId, type, revision, recordedAt }: Envelope & { revision: number }) => ({
      eventId,
      type,
      revision,
      recordedAt,
    })),
  };
}

function accepted<State>(
  { stream, meta }: { stream: StreamId; meta: CommandMeta },
  { revision, position, state }: LoadedStream<State>,
  newId: string,
  at: Instant,
) {
  return { commandId: meta.commandId, stream, revision, position, state, newId, at };
}
