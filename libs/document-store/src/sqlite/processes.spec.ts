import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSqliteDocumentStore } from './open-sqlite-document-store.ts';

const script = join(import.meta.dirname, '../testing/endless-projector.ts');

/**
 * @fault kill -9 of a projector
 * @caller views are behind until another takes over
 * @durable every whole batch; no half of one
 * @heals by itself, within 5 s
 */
describe('processes that share a file of views', () => {
  let file: string;
  let children: ChildProcess[];

  beforeEach(async () => {
    file = join(await mkdtemp(join(tmpdir(), 'views-')), 'views.sqlite');
    children = [];
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(join(file, '..'), { recursive: true });
  });

  /** Starts a projector and resolves once it has printed that many lines; `printed` goes on growing. */
  const projector = async (lines: number) => {
    const child = spawn(process.execPath, ['--conditions=source', script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const printed: string[] = [];
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      createInterface({ input: child.stdout })
        .on('line', (line) => printed.push(line) === lines && resolve())
        .once('close', () => reject(new Error(`ended after ${printed.length} lines`)));
    });
    return { child, printed };
  };

  it('lose no committed batch and keep no half of one when the projector is killed', async () => {
    for (let round = 0; round < 3; round++) {
      const { child, printed } = await projector(40);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const acknowledged = BigInt(printed.at(-1)!.split(' ')[1]!);
      const store = await openSqliteDocumentStore({ file, clock: Date.now });
      await store.ensure([{ collection: 'counts.v1', indexes: [['n']] }]);
      const { checkpoint } = await store.progress('counts.v1');
      const counter = (await store.load('counts.v1', ['counter'])).get('counter');
      const documents = await Array.fromAsync(store.scan('counts.v1'));
      await store.close();
      expect(checkpoint!.position).toBeGreaterThanOrEqual(acknowledged);
      expect(counter).toEqual({ position: checkpoint!.position, body: { n: Number(checkpoint!.position) } });
      expect(BigInt(documents.length)).toBe(checkpoint!.position + 1n);
    }
  });

  it('make it once when they start together', async () => {
    const started = await Promise.all([projector(1), projector(1), projector(1)]);
    expect(started.map(({ printed }) => printed[0]).toSorted()).toEqual(['made false', 'made false', 'made true']);
  });

  it('let a reader see batches whole while the projector writes', async () => {
    await projector(2);
    const reader = await openSqliteDocumentStore({ file, clock: Date.now });
    await reader.ensure([{ collection: 'counts.v1', indexes: [['n']] }]);
    for (let reads = 0, seen = 0n; reads < 200; reads++) {
      const { checkpoint } = await reader.progress('counts.v1');
      const counter = (await reader.load('counts.v1', ['counter'])).get('counter');
      expect(counter!.position).toBeGreaterThanOrEqual(checkpoint!.position);
      expect(checkpoint!.position).toBeGreaterThanOrEqual(seen);
      seen = checkpoint!.position;
    }
    await reader.close();
  });
});
