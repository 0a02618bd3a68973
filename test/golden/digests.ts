import { decodeAll } from '#application';
import {
  controllerDecider,
  factOf,
  operationsDecider,
  policyDecider,
  policyTextDecider,
  purposeDecider,
  subjectDecider,
} from '#domain';
import type { RecordedEvent } from '#event-store';
import { categoryOf } from '#kernel';
import { collectionOf, replay, viewDigest, type ReadModel } from '#projections';
import { chapterOf, type Digests } from './corpus.ts';

interface Foldable {
  readonly initial: unknown;
  evolve(state: unknown, ...events: readonly unknown[]): unknown;
}

/** What folds each category of streams. */
const deciders: Partial<Record<string, Foldable>> = {
  controller: controllerDecider,
  purpose: purposeDecider,
  ops: operationsDecider,
  policy: policyDecider,
  policytext: policyTextDecider,
  subject: subjectDecider,
};

/** Categories of streams that the chapter's events lie in. */
const categoriesIn = (events: readonly RecordedEvent[]): readonly string[] => [
  ...new Set(events.map(({ stream }) => categoryOf(stream))),
];

const chaptersIn = (events: readonly RecordedEvent[]): ReadonlyMap<string, readonly RecordedEvent[]> =>
  Map.groupBy(events, chapterOf);

/** What each category of streams folds to, by chapter. */
export async function foldsOver(events: readonly RecordedEvent[]): Promise<Digests> {
  const digests: Record<string, Record<string, string>> = {};
  for (const [chapter, own] of chaptersIn(events)) {
    for (const category of categoriesIn(own)) (digests[category] ??= {})[chapter] = await foldDigest(category, own);
  }
  return digests;
}

/** What each view holds in the end, by chapter. */
export async function viewsOver(models: readonly ReadModel[], events: readonly RecordedEvent[]): Promise<Digests> {
  const digests: Record<string, Record<string, string>> = {};
  for (const [chapter, own] of chaptersIn(events)) {
    for (const model of models) (digests[collectionOf(model)] ??= {})[chapter] = await digestOfView(model, own);
  }
  return digests;
}

/** SHA-256 over what the streams of a category fold to. */
function foldDigest(category: string, events: readonly RecordedEvent[]): Promise<string> {
  const decider = deciders[category];
  if (!decider) throw new Error(`no decider folds the streams of the category ${category}`);
  const own = events.filter(({ stream }) => categoryOf(stream) === category);
  const states = [...Map.groupBy(own, ({ stream }) => stream)].map(([id, recorded]) => {
    const facts = recorded.flatMap(decodeAll).map((event) => factOf(event));
    return { id, body: decider.evolve(decider.initial, ...facts) };
  });
  return viewDigest(states);
}

/** SHA-256 over the documents that a view makes of the events. */
async function digestOfView(model: ReadModel, events: readonly RecordedEvent[]): Promise<string> {
  const documents = await replay(model, asStream(events), decodeAll);
  return viewDigest([...documents].map(([id, { body }]) => ({ id, body })));
}

export async function* asStream(events: readonly RecordedEvent[]): AsyncGenerator<RecordedEvent> {
  yield* events;
}
