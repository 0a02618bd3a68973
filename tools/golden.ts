import { appendFileSync, writeFileSync } from 'node:fs';
import { MemoryEventStore, MemoryLog } from '#event-store';
import type { ReadModel } from '#projections';
import { readModels } from '#read-models';
import { chapters } from '../test/golden/chapters/chapters.ts';
import {
  chapterOf,
  corpusFiles,
  digestOfLine,
  digestsIn,
  ledgerId,
  lineOf,
  readCorpus,
  type Digests,
} from '../test/golden/corpus.ts';
import { foldsOver, viewsOver } from '../test/golden/digests.ts';
import { withAdded } from '../test/golden/compare-digests.ts';
import { ChapterRecorder } from '../test/golden/chapter-recorder.ts';

/** `npm run golden`: records chapters that the corpus lacks and takes the digests that are missing. What is there stays as it is. */
const corpus = readCorpus();
const recorded = new Set(corpus.map(chapterOf));
const store = new MemoryEventStore(new MemoryLog(ledgerId, corpus));
for (const chapter of chapters) {
  if (!recorded.has(chapter.controllerId)) await chapter.record(new ChapterRecorder(chapter.controllerId, store));
}
const lines = store.events.slice(corpus.length).map(lineOf);
for (const line of lines) {
  appendFileSync(corpusFiles.events, `${line}\n`);
  appendFileSync(corpusFiles.digests, `${digestOfLine(line)}\n`);
}

keepAndAdd(corpusFiles.views, await viewsOver(readModels as readonly ReadModel[], store.events));
keepAndAdd(corpusFiles.folds, await foldsOver(store.events));
console.log(`${lines.length} events added; the corpus holds ${store.events.length}.`);

function keepAndAdd(file: string, taken: Digests): void {
  writeFileSync(file, `${JSON.stringify(withAdded(digestsIn(file), taken), null, 2)}\n`);
}
