import type { DocumentStore } from '#document-store';
import type { EventStore } from '#event-store';
import type { Clock } from '#kernel';
import { isOfLedger } from '../freshness/ledger-identity.ts';
import { isUpToDate } from '../freshness/rebuild-status.ts';
import type { Decode } from '../read-model/decode.ts';
import type { IsSkipped } from '../read-model/event-effects.ts';
import { quarantineOf, specsOf } from '../read-model/quarantine.ts';
import { collectionOf, type ReadModel } from '../read-model/read-model.ts';
import { changeGenerations, generationsOf, generationsSpec, inGeneration, type Generations } from '../generations/generations.ts';
import { compareView, type Comparison } from '../verification/compare-view.ts';

/** How long a generation is kept after its flip, in milliseconds. */
export const keptMillis = 24 * 60 * 60 * 1_000;

export interface FlipOptions {
  readonly ledger: Pick<EventStore, 'ledgerId' | 'eventAt' | 'readAll'>;
  readonly documents: DocumentStore;
  readonly decode: Decode;
  readonly isSkipped: IsSkipped;
  readonly clock: Clock;
}

export type FlipRefusal =
  /** No generation is being made. */
  | 'NOT_REBUILT'
  /** It does not hold every event yet, or its projector is away, paused or stopped. */
  | 'NOT_FRESH'
  /** Some of its documents are not what a replay gives. */
  | 'DIGEST_DIFFERS'
  /** It has streams in quarantine that the live one projects. */
  | 'MORE_IN_QUARANTINE'
  /** No earlier generation is kept. */
  | 'NOTHING_KEPT'
  /** Another order came first. */
  | 'CHANGED_MEANWHILE';

export interface Flipped {
  /** The generation that is live now. */
  readonly live: number;
  /** The one that was. */
  readonly kept: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly documents?: number;
}

export type FlipResult = Flipped | { readonly refused: FlipRefusal; readonly comparison?: Comparison };

/** Makes the rebuilt generation the live one, if each of its documents is what a replay of the ledger gives. */
export async function flip(model: ReadModel, options: FlipOptions): Promise<FlipResult> {
  const { documents } = options;
  await documents.ensure([generationsSpec]);
  const before = await generationsOf(documents, model);
  if (!before.next) return { refused: 'NOT_REBUILT' };
  const [live, next] = [inGeneration(model, before.live), inGeneration(model, before.next.generation)];
  await documents.ensure([...specsOf(live), ...specsOf(next)]);
  // Before the long comparison, and after it.
  if (!(await isFresh(next, options))) return { refused: 'NOT_FRESH' };
  const comparison = await compareView(next, options);
  if (comparison.differences.length > 0) return { refused: 'DIGEST_DIFFERS', comparison };
  if (!(await isWithin(quarantineOf(next), quarantineOf(live), documents))) return { refused: 'MORE_IN_QUARANTINE' };
  if (!(await isFresh(next, options))) return { refused: 'NOT_FRESH' };
  const result = await makeLive(model, before.live, next.generation, options);
  return 'refused' in result ? result : { ...result, documents: comparison.documents };
}

/** Makes the generation live again that was live before the last flip. It has been kept up to date since. */
export async function flipBack(model: ReadModel, options: FlipOptions): Promise<FlipResult> {
  await options.documents.ensure([generationsSpec]);
  const { live, kept } = await generationsOf(options.documents, model);
  const target = kept.at(-1);
  if (!target) return { refused: 'NOTHING_KEPT' };
  if (!(await isFresh(inGeneration(model, target.generation), options))) return { refused: 'NOT_FRESH' };
  return makeLive(model, live, target.generation, options);
}

/** One write of one document: every reader finds the one generation or the other. */
async function makeLive(
  model: ReadModel,
  from: number,
  to: number,
  { documents, clock }: FlipOptions,
): Promise<Flipped | { readonly refused: FlipRefusal }> {
  const until = clock() + keptMillis;
  const change = ({ next, ...before }: Generations): Generations | undefined => {
    const others = before.kept.filter(({ generation }) => generation !== to);
    const isThere = next?.generation === to || others.length < before.kept.length;
    if (before.live !== from || !isThere) return undefined;
    const kept = [...others, { generation: from, until }];
    return { ...before, live: to, kept, ...(next && next.generation !== to && { next }) };
  };
  const changed = await changeGenerations(documents, model, change);
  return changed ? { live: to, kept: from, until } : { refused: 'CHANGED_MEANWHILE' };
}

async function isFresh(model: ReadModel, { documents, ledger, clock }: FlipOptions): Promise<boolean> {
  const progress = await documents.progress(collectionOf(model));
  if (!progress.checkpoint || !(await isOfLedger(progress.checkpoint, ledger))) return false;
  return isUpToDate(progress, { ledgerId: ledger.ledgerId, now: clock() });
}

/** Whether every stream that the one list names is named by the other. */
async function isWithin(one: string, other: string, documents: DocumentStore): Promise<boolean> {
  for await (const { id } of documents.scan(one))
    if ((await documents.load(other, [id])).get(id)?.body === undefined) return false;
  return true;
}
