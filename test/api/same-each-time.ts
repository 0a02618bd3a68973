import { createHash } from 'node:crypto';

const hour = 3_600_000;
const day = 24 * hour;
/** When everything happens in the examples. */
const shown = Date.parse('2026-03-02T10:00:00.000Z');

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const base64Of = (text: string) => hashOf(text).toString('base64');

/** What differs at each run whatever was done: how far the service is and how fast, its keys, and what rests on ids and times. */
const unsteady: Readonly<Record<string, unknown>> = {
  position: '1042',
  lagSeconds: 0,
  lagEvents: 0,
  stale: 0,
  day: '2026-03-02',
  origin: 'ledger.example/acme',
  verifierKey: `ledger.example/acme+0f1e2d3c+${base64Of('key')}`,
  size: 8,
  sealedSize: 8,
  index: 2,
  root: base64Of('root'),
  leafHash: base64Of('leaf'),
  hashes: ['one', 'two', 'three'].map(base64Of),
  checkpoint: `ledger.example/acme\n8\n${base64Of('root')}\n\n— ledger.example/acme ${base64Of('signature')}\n`,
  nextCursor: 'WyIyMDI2LTAzLTAyIiwiMSJd',
};

/**
 * Values as they would be at any run that begins at this moment: each id that is made at random becomes one by the order in which
 * it appears, each time lies as far from a fixed day as it lay from the beginning.
 */
export class SameEachTime {
  readonly #begun: number;
  readonly #ids = new Map<string, string>();

  constructor(begun: number) {
    this.#begun = begun;
  }

  of(value: unknown, name = ''): unknown {
    if (Object.hasOwn(unsteady, name) && value !== null) return unsteady[name];
    if (typeof value === 'number' && ['from', 'to'].includes(name)) return name === 'from' ? 4 : 8;
    if (typeof value === 'string') return name === 'cacheUntil' ? this.#time(value, 5_000) : this.text(value);
    if (Array.isArray(value)) return value.map((part) => this.of(part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, this.of(part, field)]));
  }

  text(text: string): string {
    return text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-\d[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => this.#id(id, uuidLike))
      .replaceAll(/\b[0-9a-f]{64}\b/g, (digest) => this.#id(digest, (hash) => hash.toString('hex')))
      .replaceAll(/(?<![\w-])[\w-]{21}[AQgw](?![\w-])/g, (ref) => this.#id(ref, refLike))
      .replaceAll(/(?<=[a-z]-)[0-9a-f]{8}\b/g, (suffix) => this.#id(suffix, (hash) => hash.toString('hex').slice(0, 8)))
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => this.#time(time));
  }

  #id(id: string, form: (hash: Buffer, id: string) => string): string {
    const known = this.#ids.get(id) ?? form(hashOf(`example ${this.#ids.size}`), id);
    this.#ids.set(id, known);
    return known;
  }

  /** Near times to ten minutes, for a run takes some; far ones to a month, for months differ. */
  #time(time: string, more = 0): string {
    const distance = Date.parse(time) - this.#begun;
    if (Math.abs(distance) > 10 * 365 * day || time.startsWith('2020-01-01')) return time;
    const months = Math.round(distance / (30.44 * day));
    if (Math.abs(distance) > 20 * day) return new Date(new Date(shown).setUTCMonth(2 + months)).toISOString();
    return new Date(shown + Math.floor(distance / (hour / 6)) * (hour / 6) + more).toISOString();
  }
}

/** The version of the UUID says how it came to be. */
function uuidLike(hash: Buffer, id: string): string {
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${id[14]!}${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const refLike = (hash: Buffer): string => hash.subarray(0, 16).toString('base64url');
