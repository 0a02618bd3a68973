import { describe, expect, it } from '@jest/globals';
import { canonicalJson, decode, digestOf, eventHash, logEntry, noPreviousHash, sha256 } from '#application';
import { longestEntry, type LedgerEvent } from '#kernel';
import { replay, type ReadModel } from '#projections';
import { logTree, type LogHead } from '#read-models';
import { CompactRange, leafHash, toBase64 } from '#transparency-log';
import { chapterOf, readCorpus } from './corpus.ts';
import { asStream } from './digests.ts';

interface Entry {
  readonly event: Readonly<Record<string, unknown>> & { readonly data: Readonly<Record<string, unknown>> };
  readonly revision: number;
  readonly stream: string;
}

const corpus = readCorpus();
const events = corpus.map(decode);
const entryOf = (event: LedgerEvent) => JSON.parse(logEntry(event)) as Entry;
const isText = ({ type }: LedgerEvent) => type === 'PolicyTextStored';

describe('the entry of an event in a transparency log', () => {
  it('is the canonical form of its envelope as it was stored, its revision and its stream, and nothing of positions', () => {
    for (const [n, recorded] of corpus.entries()) {
      const { event, ...place } = entryOf(events[n]!);
      expect(place).toEqual({ revision: recorded.revision, stream: recorded.stream });
      const { data, eventId, type, ...metadata } = event;
      expect({ eventId, type }).toEqual({ eventId: recorded.eventId, type: recorded.type });
      expect(canonicalJson(metadata)).toBe(recorded.metadata);
      const stored = JSON.parse(recorded.data) as Entry['event']['data'];
      expect({ ...data, content: undefined }).toEqual({ ...stored, content: undefined });
    }
  });

  it('is in RFC 8785 form and fits an entry bundle', () => {
    for (const event of events) {
      const entry = logEntry(event);
      expect(canonicalJson(JSON.parse(entry))).toBe(entry);
      expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(longestEntry);
    }
  });

  it('proves the place in its stream by the entry before it, unless that is the text of a policy', () => {
    const last = new Map<string, string>();
    for (const event of events) {
      expect(entryOf(event).event['previousHash']).toBe(last.get(event.stream) ?? noPreviousHash);
      last.set(event.stream, isText(event) ? eventHash(event) : digestOf(entryOf(event).event));
    }
  });

  it('has hash and length in place of the text of a policy', () => {
    const texts = events.filter(isText);
    expect(texts.length).toBeGreaterThan(0);
    for (const event of texts) {
      const { content, contentHash } = event.data as { content: string; contentHash: string };
      expect(entryOf(event).event.data).toEqual({
        content: { sha256: sha256(content), bytes: Buffer.byteLength(content) },
        contentHash,
      });
    }
  });

  it('counts the bytes of a text and not its characters', () => {
    const text = events.find(isText);
    const long = { ...text!, data: { contentHash: '', content: 'ё'.repeat(70_000) } };
    expect(entryOf(long).event.data['content']).toMatchObject({ bytes: 140_000 });
  });

  it('gives the first chapter the root that it always had', () => {
    const range = CompactRange.empty();
    const chapter = chapterOf(corpus[0]!);
    for (const event of events) if (chapterOf(event) === chapter) range.append(leafHash(Buffer.from(logEntry(event))));
    expect({ size: range.end, root: Buffer.from(range.root()).toString('base64') }).toEqual({
      size: 11,
      root: 'XfvLr9972toTMtsvAnYdFC7z/b8Rd3Mezu1VKqQcKDc=',
    });
  });

  it('is what the view of the trees is made of, however the event is read today: for each chapter', async () => {
    const readToday = () => {
      throw new Error('an entry is the event as it was written');
    };
    const documents = await replay(logTree as ReadModel, asStream(corpus), readToday);
    for (const [chapter, own] of Map.groupBy(events, chapterOf)) {
      const range = CompactRange.empty();
      for (const event of own) range.append(leafHash(Buffer.from(logEntry(event))));
      const { size, frontier } = documents.get(chapter)!.body as LogHead;
      expect({ chapter, size, frontier }).toEqual({ chapter, size: own.length, frontier: range.hashes.map(toBase64) });
    }
  });
});
