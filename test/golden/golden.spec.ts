import { describe, expect, it } from '@jest/globals';
import { decode, decodeAll, eventHash, noPreviousHash } from '#application';
import type { RecordedEvent } from '#event-store';
import { readModels } from '#read-models';
import type { ReadModel } from '#projections';
import { chapters } from './chapters/chapters.ts';
import { chapterOf, corpusFiles, digestOfLine, digestsIn, linesOf, readCorpus } from './corpus.ts';
import { foldsOver, viewsOver } from './digests.ts';
import { changedSince, foldAdvice, viewAdvice, withAdded } from './compare-digests.ts';

const corpus = readCorpus();
const streams = Map.groupBy(corpus, ({ stream }) => stream);

/** Revisions from 0 on, and each event the hash of the one before it. */
function isChain(events: readonly RecordedEvent[]): boolean {
  return events.every((recorded, index) => {
    const previous = events[index - 1];
    const hash = previous ? eventHash(decode(previous)) : noPreviousHash;
    return recorded.revision === index && decode(recorded).previousHash === hash;
  });
}

describe('the golden corpus', () => {
  it('is what was recorded once: no line was edited, moved or taken away', () => {
    expect(corpus.length).toBeGreaterThan(0);
    expect(linesOf(corpusFiles.events).map(digestOfLine)).toEqual(linesOf(corpusFiles.digests));
  });

  it('holds every chapter', () => {
    expect([...new Set(corpus.map(chapterOf))]).toEqual(chapters.map(({ controllerId }) => controllerId));
  });

  it('is a ledger: positions rise, and every stream is a chain of hashes', () => {
    const positions = corpus.map(({ position }) => position);
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => Number(one - other)));
    const broken = [...streams].filter(([, events]) => !isChain(events));
    expect(broken.map(([stream]) => stream)).toEqual([]);
  });

  it('can be read to the last event', () => {
    expect(corpus.flatMap(decodeAll).length).toBeGreaterThanOrEqual(corpus.length);
  });
});

describe('the corpus, as today reads it', () => {
  it('folds to the states that it always folded to', async () => {
    expect(changedSince(digestsIn(corpusFiles.folds), await foldsOver(corpus), foldAdvice)).toEqual([]);
  });

  it('gives each version of a view the documents that it always gave', async () => {
    const taken = await viewsOver(readModels as readonly ReadModel[], corpus);
    expect(changedSince(digestsIn(corpusFiles.views), taken, viewAdvice)).toEqual([]);
  });

  it('would show a view that changed without a new version', async () => {
    const model = (readModels as readonly ReadModel[]).find(({ name }) => name === 'purpose-catalogue')!;
    const changed: ReadModel = { ...model, project: (...given) => ({ ...(model.project(...given) as object), new: true }) };
    const faults = changedSince(digestsIn(corpusFiles.views), await viewsOver([changed], corpus), viewAdvice);
    expect(faults).toContain(
      `purpose-catalogue.v${model.version} makes something else of golden-catalogue than it did: ${viewAdvice}`,
    );
    const renewed = await viewsOver([{ ...changed, version: 9_999 }], corpus);
    expect(changedSince(digestsIn(corpusFiles.views), renewed, viewAdvice)).toContain(
      'purpose-catalogue.v9999 has no digest over golden-catalogue: npm run golden takes it',
    );
  });

  it('is added to by what is new, and rewritten by nothing', () => {
    const kept = { 'a.v1': { one: 'old' } };
    const taken = { 'a.v1': { one: 'new', two: 'new' }, 'a.v2': { one: 'new' } };
    expect(withAdded(kept, taken)).toEqual({ 'a.v1': { one: 'old', two: 'new' }, 'a.v2': { one: 'new' } });
  });
});
