import type { Digests } from './corpus.ts';

/** What was taken that is not what was kept, each with what to do about it. */
export function changedSince(kept: Digests, taken: Digests, advice: string): readonly string[] {
  return Object.entries(taken).flatMap(([name, byChapter]) =>
    Object.entries(byChapter).flatMap(([chapter, digest]) => {
      const earlier = kept[name]?.[chapter];
      if (earlier === digest) return [];
      return earlier === undefined
        ? [`${name} has no digest over ${chapter}: npm run golden takes it`]
        : [`${name} makes something else of ${chapter} than it did: ${advice}`];
    }),
  );
}

export const viewAdvice = 'give the view a new version, for its documents are in use; then npm run golden takes its digests';
export const foldAdvice =
  'old events must go on to mean what they meant. If only the shape of the state has changed, every view that stores it ' +
  'needs a new version; remove the digest from folds.json, and npm run golden takes it anew';

/** What is kept, and what was taken for the first time: a digest that was taken once is never taken again. */
export function withAdded(kept: Digests, taken: Digests): Digests {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(taken)])].sort();
  return Object.fromEntries(names.map((name) => [name, { ...taken[name], ...kept[name] }]));
}
