import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '#application';
import type { RecordedEvent } from '#event-store';
import { controllerOf, type StreamId } from '#kernel';

/** The ledger that the corpus is of. */
export const ledgerId = '7d1c1b36-7a41-4f0e-9d0e-5f0b6f5a2c11';

export const corpusFiles = {
  events: join(import.meta.dirname, 'events.jsonl'),
  digests: join(import.meta.dirname, 'events.sha256'),
  views: join(import.meta.dirname, 'views.json'),
  folds: join(import.meta.dirname, 'folds.json'),
} as const;

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
export const linesOf = (file: string): readonly string[] => textOf(file).split('\n').slice(0, -1);

/** Digests by name of view or fold, then by chapter. */
export type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>;
export const digestsIn = (file: string): Digests => JSON.parse(textOf(file) || '{}') as Digests;

/** One stored event: the texts as the store keeps them. */
export const lineOf = ({ position, stream, revision, eventId, type, metadata, data }: RecordedEvent): string =>
  JSON.stringify({ position: position.toString(), stream, revision, eventId, type, metadata, data });

export function eventIn(line: string): RecordedEvent {
  const { position, stream, ...event } = JSON.parse(line) as Omit<RecordedEvent, 'position'> & { position: string };
  return { ...event, stream: stream as StreamId, position: BigInt(position) };
}

export const readCorpus = (): readonly RecordedEvent[] => linesOf(corpusFiles.events).map(eventIn);

/** The tenant whose chapter the event belongs to. */
export const chapterOf = ({ stream }: Pick<RecordedEvent, 'stream'>): string => controllerOf(stream);

export const digestOfLine = (line: string): string => sha256(line);
