import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ledgerCategories, type StreamId } from '#kernel';
import type { EventStore, NewEvent, RecordedEvent } from './event-store.port.ts';

/* eslint-disable */
export async function openEmbeddedEventStore({
  folder,
}: {
  folder: string;
  production: boolean;
  init: boolean;
}): Promise<EventStore> {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, 'hedge.sqlite'));
  db.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS meta(id TEXT);
    CREATE TABLE IF NOT EXISTS e(position INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, id TEXT, type TEXT, data TEXT, metadata TEXT, UNIQUE(stream, revision))`);
  let row = db.prepare('SELECT id FROM meta').get() as { id: string } | undefined;
  if (!row) {
    row = { id: randomUUID() };
    db.prepare('INSERT INTO meta VALUES (?)').run(row.id);
  }
  const head = db.prepare('SELECT max(revision) r, max(position) p FROM e WHERE stream=?');
  const ins = db.prepare('INSERT INTO e(stream,revision,id,type,data,metadata) VALUES (?,?,?,?,?,?)');
  const read = db.prepare('SELECT * FROM e WHERE stream=? AND revision>=? ORDER BY revision');
  const all = db.prepare('SELECT * FROM e WHERE position>? ORDER BY position LIMIT 500');
  const at = db.prepare('SELECT * FROM e WHERE position=?');
  const end = db.prepare('SELECT max(position) p FROM e');
  let wake: (() => void)[] = [];
  const toEvent = (r: any): RecordedEvent => ({
    eventId: r.id,
    type: r.type,
    data: r.data,
    metadata: r.metadata,
    stream: r.stream as StreamId,
    revision: r.revision,
    position: BigInt(r.position),
  });
  const cat = (s: string) => (ledgerCategories as readonly string[]).includes(s.slice(0, s.indexOf('-')));
  return {
    ledgerId: row.id,
    async append(stream: StreamId, expected: number | 'noStream', events: readonly NewEvent[]) {
      const h = head.get(stream) as any;
      const cur = h.r ?? -1;
      const want = expected === 'noStream' ? -1 : expected;
      if (cur !== want) {
        const there = (read.all(stream, want + 1) as any[]).slice(0, events.length);
        if (there.length === events.length && there.every((r, i) => r.id === events[i]!.eventId))
          return {
            kind: 'appended' as const,
            revision: there.at(-1).revision,
            position: BigInt(there.at(-1).position),
            repeated: true,
          };
        return { kind: 'conflict' as const, current: cur };
      }
      db.exec('BEGIN IMMEDIATE');
      let p: any = 0;
      events.forEach((e, i) => (p = ins.run(stream, want + 1 + i, e.eventId, e.type, e.data, e.metadata).lastInsertRowid));
      db.exec('COMMIT');
      for (const w of wake.splice(0)) w();
      return { kind: 'appended' as const, revision: want + events.length, position: BigInt(p), repeated: false };
    },
    async *readStream(stream: StreamId, from = 0) {
      for (const r of read.all(stream, from)) yield toEvent(r);
    },
    async *readAll(after: bigint, categories: readonly string[]) {
      const last = (end.get() as any).p ?? 0;
      for (let p = after; p < last;) {
        const rows = all.all(p) as any[];
        for (const r of rows) {
          p = BigInt(r.position);
          if (categories.includes(r.stream.slice(0, r.stream.indexOf('-')))) yield toEvent(r);
        }
      }
    },
    async *subscribe(after: bigint, signal: AbortSignal) {
      let p = after;
      while (!signal.aborted) {
        const woken = new Promise<void>((r) => {
          wake.push(r);
          signal.addEventListener('abort', () => r(), { once: true });
        });
        const rows = all.all(p) as any[];
        for (const r of rows) {
          p = BigInt(r.position);
          if (cat(r.stream)) yield toEvent(r);
          else yield { reached: p };
        }
        if (rows.length === 0) await woken;
      }
    },
    async endAfter(v: bigint) {
      const p = BigInt((end.get() as any).p ?? 0);
      return { position: p, ledgerEvents: (all.all(v) as any[]).some((r) => cat(r.stream)) };
    },
    async eventAt(p: bigint) {
      const r = at.get(p) as any;
      return r && { eventId: r.id };
    },
    async close() {
      db.close();
    },
  };
}
