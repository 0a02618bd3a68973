import { emptyRoot, equalHashes, hashBytes, nodeHash, type Hash } from './hash.ts';
import { consistencyPath, inclusionPath } from './proof-path.ts';

/** What is wrong with a proof, or `valid`. */
export type ProofVerdict = 'valid' | 'SIZES_IMPOSSIBLE' | 'PROOF_LENGTH' | 'ROOT_DIFFERS';

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the leaf has this index in the tree of this size and root (RFC 6962, 2.1.1). */
export function verifyInclusion({ index, size, leafHash, root, proof }: Inclusion): ProofVerdict {
  if (!isSize(size) || !isSize(index) || index >= size) return 'SIZES_IMPOSSIBLE';
  const path = inclusionPath(index, size);
  if (!areHashes(proof, path.length) || leafHash.length !== hashBytes) return 'PROOF_LENGTH';
  let hash = leafHash;
  for (const [n, { side }] of path.entries()) hash = side === 'left' ? nodeHash(proof[n]!, hash) : nodeHash(hash, proof[n]!);
  return equalHashes(hash, root) ? 'valid' : 'ROOT_DIFFERS';
}

export interface Consistency {
  readonly older: { readonly size: number; readonly root: Hash };
  readonly newer: { readonly size: number; readonly root: Hash };
  readonly proof: readonly Hash[];
}

/** Whether the newer tree begins with all leaves of the older one (RFC 6962, 2.1.2). */
export function verifyConsistency({ older, newer, proof }: Consistency): ProofVerdict {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return 'SIZES_IMPOSSIBLE';
  if (older.size === 0 || older.size === newer.size) {
    if (proof.length > 0) return 'PROOF_LENGTH';
    return equalHashes(older.root, older.size === 0 ? emptyRoot : newer.root) ? 'valid' : 'ROOT_DIFFERS';
  }
  const { shared, siblings } = consistencyPath(older.size, newer.size);
  const hashes = shared.begin === 0 ? [older.root, ...proof] : proof;
  if (!areHashes(hashes, siblings.length + 1)) return 'PROOF_LENGTH';
  let [olderHash, newerHash] = [hashes[0]!, hashes[0]!];
  for (const [n, { side }] of siblings.entries()) {
    const sibling = hashes[n + 1]!;
    if (side === 'left') olderHash = nodeHash(sibling, olderHash);
    newerHash = side === 'left' ? nodeHash(sibling, newerHash) : nodeHash(newerHash, sibling);
  }
  return equalHashes(olderHash, older.root) && equalHashes(newerHash, newer.root) ? 'valid' : 'ROOT_DIFFERS';
}

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const areHashes = (hashes: readonly Hash[], count: number): boolean =>
  hashes.length === count && hashes.every(({ length }) => length === hashBytes);
