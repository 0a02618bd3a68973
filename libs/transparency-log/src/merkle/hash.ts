import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

export const hashBytes = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** RFC 6962, 2.1: the prefixes keep an entry from passing for two hashes, and two hashes for an entry. */
export const leafHash = (entry: Uint8Array): Hash => createHash('sha256').update(leafPrefix).update(entry).digest();

export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash('sha256').update(nodePrefix).update(left).update(right).digest();

/** The root of a tree without leaves. */
export const emptyRoot: Hash = createHash('sha256').digest();

/** False for hashes of other lengths as well. */
export const equalHashes = (one: Hash, other: Hash): boolean => Buffer.compare(one, other) === 0;
