import type { Batch, DocumentStore } from '#document-store';
import { replacing } from '#testing';
import type { Findings } from './findings.ts';

/** A document store that looks at each write of a projector when it takes effect. */
export function watchedDocuments(store: DocumentStore, findings: Findings): DocumentStore {
  /** `isDone`: whether the store has done what was written under this epoch. */
  const watch = async <Result>(
    projection: string,
    epoch: number,
    write: () => Promise<Result>,
    isDone: (done: Result) => boolean,
  ): Promise<Result> => {
    const before = await store.progress(projection);
    const result = await write();
    const after = await store.progress(projection);
    if (isDone(result) && before.epoch > epoch)
      findings.report('holderCommits', `${projection} of epoch ${before.epoch} was written under epoch ${epoch}`);
    const [from, to] = [before, after].map(({ checkpoint }) => checkpoint?.position ?? 0n);
    if (to! < from!) findings.report('checkpointRises', `${projection} went back from ${from} to ${to}`);
    return result;
  };
  const isWritten = (written: 'written' | 'fenced') => written === 'written';
  return replacing(store, {
    commit: (batch: Batch) =>
      watch(
        batch.projection,
        batch.epoch,
        () => store.commit(batch),
        ({ kind }) => kind === 'committed',
      ),
    beat: (projection, heartbeat, epoch) => watch(projection, epoch, () => store.beat(projection, heartbeat, epoch), isWritten),
    report: (projection, condition, epoch) =>
      watch(projection, epoch, () => store.report(projection, condition, epoch), isWritten),
  });
}
