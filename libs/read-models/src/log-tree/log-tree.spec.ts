import { beforeAll, describe, expect, it } from '@jest/globals';
import { logEntry } from '#application';
import type { LedgerEvent } from '#kernel';
import { nodesFromTiles, readInclusionProof, hashFromBase64, leafHash, verifyInclusion } from '#transparency-log';
import { rangeOf, type LogHead, type LogLeaf, type LogTileRow } from './appended-entry.ts';
import { leafKey, rowKeys } from './log-tree-keys.ts';
import { logTree } from './log-tree.ts';

/** More than a tile of tiles of leaves, so that three levels of tiles begin. */
const entries = 256 * 256 + 300;
/** One event of another tenant lies between each two of ours. */
const positionOf = (index: number): bigint => BigInt(20 * index + 10);
const eventAt = (index: number) =>
  ({
    eventId: `id-${index}`,
    controllerId: 'acme',
    stream: 'subject-acme.a',
    revision: index,
    position: positionOf(index),
    data: { index },
  }) as unknown as LedgerEvent;
const documents = new Map<string, unknown>();
const head = () => documents.get('acme') as LogHead;
const rows = (level: number, index: number) =>
  rowKeys('acme', level, index, 256).flatMap((key) => (documents.get(key) as LogTileRow | undefined) ?? []);
const tile = (level: number, index: number) => rows(level, index).flatMap(({ hashes }) => hashes);

/** As the engine does it. */
function project(event: LedgerEvent): void {
  for (const key of logTree.keys(event)) {
    const before = documents.get(key) as LogHead | undefined;
    for (const [id, become] of logTree.placed!(before, event, key)) documents.set(id, become(documents.get(id)));
    documents.set(key, logTree.project(before, event, key));
  }
}

describe('the tree of a controller', () => {
  beforeAll(() => {
    for (let index = 0; index < entries; index++) project(eventAt(index));
  });

  it('has every entry at the index at which its event was committed', () => {
    expect(head()).toMatchObject({ controllerId: 'acme', size: entries, order: `${positionOf(entries - 1)}`.padStart(20, '0') });
    for (const index of [0, 1, 255, 256, 65_535, 65_536, entries - 1])
      expect((documents.get(leafKey('acme', `id-${index}`)) as LogLeaf).index).toBe(index);
  });

  it('has tiles of which each entry is proved against its root', async () => {
    const read = nodesFromTiles(entries, async (tiles) =>
      tiles.map(({ level, index, width }) =>
        Buffer.concat(
          tile(level as number, index)
            .slice(0, width)
            .map((hash) => hashFromBase64(hash)!),
        ),
      ),
    );
    const root = rangeOf(head()).root();
    for (const index of [0, 255, 256, 30_000, 65_535, 65_536, entries - 1]) {
      const leaf = leafHash(Buffer.from(logEntry(eventAt(index))));
      const proof = await readInclusionProof(read, index, entries);
      expect(verifyInclusion({ index, size: entries, leafHash: leaf, root, proof })).toBe('valid');
    }
  });

  it('fills its tiles: 256 hashes each, and no tile of a level before one below is full', () => {
    expect(tile(0, 0)).toHaveLength(256);
    expect(tile(0, 257)).toHaveLength(300 - 256);
    expect(tile(1, 0)).toHaveLength(256);
    expect(tile(1, 1)).toHaveLength(1);
    expect(tile(2, 0)).toHaveLength(1);
    expect(tile(3, 0)).toEqual([]);
  });

  it('says behind which position the entries of a tile of leaves lie, and of no other tile', () => {
    expect([rows(0, 0), rows(0, 1), rows(0, 257)].map(([first]) => first!.after)).toEqual([
      '0',
      `${positionOf(255)}`,
      `${positionOf(257 * 256 - 1)}`,
    ]);
    expect([rows(1, 0), rows(2, 0)].map(([first]) => first!.after)).toEqual([undefined, undefined]);
  });

  it('is the same where a step is taken again from the same tree, and another from another', () => {
    const event = eventAt(entries);
    const once = logTree.project(head(), event, 'acme');
    expect(logTree.project(head(), event, 'acme')).toEqual(once);
    expect(logTree.project(undefined, event, 'acme')).toMatchObject({ size: 1 });
    expect(logTree.project(head(), event, 'acme')).toEqual(once);
  });

  it('begins anew for another controller', () => {
    const other = { ...eventAt(0), controllerId: 'other', stream: 'subject-other.a' } as unknown as LedgerEvent;
    expect(logTree.keys(other)).toEqual(['other']);
    expect([...logTree.placed!(undefined, other, 'other').keys()]).toEqual(['other/leaf/id-0', 'other/tile/0/0/0']);
  });

  it('does not go on from a head that is none', () => {
    const broken = { ...head(), frontier: head().frontier.slice(1) };
    expect(() => rangeOf(broken)).toThrow('acme');
  });
});
