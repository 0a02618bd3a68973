import { describe, expect, it } from '@jest/globals';
import { consistencies, entries, inclusions, nodes, roots } from '../testing/rfc6962-vectors.ts';
import { MemoryLog } from '../testing/memory-log.ts';
import { CompactRange } from './compact-range.ts';
import { emptyRoot, leafHash, nodeHash } from './hash.ts';
import { readConsistencyProof, readInclusionProof } from './read-proof.ts';
import { verifyConsistency, verifyInclusion } from './verify-proof.ts';

const log = new MemoryLog(entries);
const text = (value: string) => new TextEncoder().encode(value);
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

describe('the public vectors of RFC 6962 trees', () => {
  it('hash leaves and the empty tree', () => {
    expect(hex(emptyRoot)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(hex(leafHash(text('')))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(hex(leafHash(text('L123456')))).toBe('395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56');
  });

  it('join hashes only: the one vector of nodes that are none, of "N123" and "N456", is refused', () =>
    expect(() => nodeHash(text('N123'), text('N456'))).toThrow('two hashes'));

  it('have these roots', () => expect(roots.map((_, size) => hex(log.root(size)))).toEqual(roots.map(hex)));

  it('have these complete nodes', async () => {
    const ids = nodes.flatMap((level, n) => level.map((_, index) => ({ level: n, index })));
    expect((await log.read(ids)).map(hex)).toEqual(nodes.flat().map(hex));
  });

  it('have these compact ranges', () => {
    const range = CompactRange.empty();
    for (const entry of entries.slice(0, 7)) range.append(leafHash(entry));
    expect(range.hashes.map(hex)).toEqual([nodes[2]![0]!, nodes[1]![2]!, nodes[0]![6]!].map(hex));
  });

  it.each(inclusions)('prove leaf $index of $size', async ({ index, size, proof }) => {
    expect((await readInclusionProof(log.read, index, size)).map(hex)).toEqual(proof.map(hex));
    const inclusion = { index, size, proof, leafHash: nodes[0]![index]!, root: roots[size]! };
    expect(verifyInclusion(inclusion)).toBe('valid');
  });

  it.each(consistencies)('prove that $newer extends $older', async ({ older, newer, proof }) => {
    expect((await readConsistencyProof(log.read, older, newer)).map(hex)).toEqual(proof.map(hex));
    const tree = (size: number) => ({ size, root: roots[size]! });
    expect(verifyConsistency({ older: tree(older), newer: tree(newer), proof })).toBe('valid');
  });
});
