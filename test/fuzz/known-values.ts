/** So many of a name are enough. */
const most = 60;

/** Not ids: times, of which there are others, and pages, which end. */
const left = new Set([
  'cursor',
  'nextCursor',
  'at',
  'knownAt',
  'effectiveFrom',
  'validUntil',
  'expressedAt',
  'receivedAt',
  'recordedAt',
]);

/** What is in no body. */
const others = { tile: ['000', '000.p/1', '000.p/10'], level: [0, 1], code: ['forbidden'], file: ['swagger-ui.css'] };
const betweenSizes = ['/v1/log/proofs/consistency', '/v1/log/decisions/proofs/consistency', '/v1/audit/bundle'];

/** The values of fields, by their names, as they were met in what was sent and answered. */
export class KnownValues {
  readonly #texts = new Map<string, Set<string>>();

  addAll(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) {
      if (!Array.isArray(value) && !left.has(name)) this.#add(name, each);
      this.addAll(each);
    }
  }

  /** With the sizes of the log that were sealed. */
  all(sizes: readonly number[]): Readonly<Record<string, readonly unknown[]>> {
    const met = [...this.#texts].map(([name, texts]) => [name, [...texts].map((text) => JSON.parse(text) as unknown)]);
    const limits = betweenSizes.flatMap((path) => ['from', 'to'].map((name) => [`${path} ${name}`, sizes] as const));
    return { ...(Object.fromEntries(met) as Record<string, unknown[]>), ...others, size: sizes, ...Object.fromEntries(limits) };
  }

  #add(name: string, value: unknown): void {
    const texts = this.#texts.get(name) ?? new Set();
    this.#texts.set(name, texts);
    if (texts.size < most) texts.add(JSON.stringify(value));
  }
}
