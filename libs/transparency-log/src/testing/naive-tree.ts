import { createHash } from 'node:crypto';
import type { Hash } from '../merkle/hash.ts';

const sha256 = (...parts: readonly Uint8Array[]): Hash => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, section 2.1, taken word by word and recursively: slow, and nothing of it is shared with what it checks. */
export class NaiveTree {
  readonly #entries: readonly Uint8Array[];
  readonly #known = new Map<string, Hash>();

  constructor(entries: readonly Uint8Array[]) {
    this.#entries = entries;
  }

  /** MTH(D[begin:end]). */
  root(begin: number, end: number): Hash {
    const key = `${begin}:${end}`;
    const known = this.#known.get(key);
    if (known) return known;
    const root = this.#rootOf(begin, end);
    this.#known.set(key, root);
    return root;
  }

  /** PATH(m, D[begin:end]), m counted from the first leaf of all. */
  path(m: number, begin: number, end: number): readonly Hash[] {
    if (end - begin === 1) return [];
    const k = begin + largestPowerBelow(end - begin);
    return m < k ? [...this.path(m, begin, k), this.root(k, end)] : [...this.path(m, k, end), this.root(begin, k)];
  }

  /** PROOF(m, D[0:n]). */
  proof(m: number, n: number): readonly Hash[] {
    return this.#subproof(m, 0, n, true);
  }

  #rootOf(begin: number, end: number): Hash {
    if (begin === end) return sha256();
    if (end - begin === 1) return sha256(Buffer.from([0]), this.#entries[begin]!);
    const k = begin + largestPowerBelow(end - begin);
    return sha256(Buffer.from([1]), this.root(begin, k), this.root(k, end));
  }

  #subproof(m: number, begin: number, end: number, b: boolean): readonly Hash[] {
    if (m === end) return b ? [] : [this.root(begin, end)];
    const k = begin + largestPowerBelow(end - begin);
    return m <= k
      ? [...this.#subproof(m, begin, k, b), this.root(k, end)]
      : [...this.#subproof(m, k, end, false), this.root(begin, k)];
  }
}

const largestPowerBelow = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));
