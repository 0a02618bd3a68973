import { decisionEntries, decisionEntry, decode, logEntry, sealsFrom, streamOfRun, type RecordedSeal } from '#application';
import type { EventStore, RecordedEvent } from '#event-store';
import { controllerOf, controllerOfLog, decisionLogOf, isDecisionLog, ledgerCategories, streams } from '#kernel';
import { CompactRange, equalHashes, fromBase64, hashBytes, leafHash, toBase64 } from '#transparency-log';
import { broken, Tally, type Finding } from './finding.ts';

type Store = Pick<EventStore, 'readAll' | 'readStream'>;

/**
 * Makes the tree of each log anew from what the ledger holds, and holds it against every checkpoint that was prepared. No view is
 * asked: whatever was changed, removed, swapped or cut off behind the service is found here, up to the last seal.
 */
export async function checkSeals(events: Store): Promise<readonly Finding[]> {
  const checks = new SealChecks(events);
  try {
    await checks.readLedger();
    await checks.readSeals();
    return checks.findings;
  } catch (error) {
    return [broken('the seals can be read', error), ...checks.findings];
  }
}

class SealChecks {
  readonly #sealed = new Tally('checkpoints agree with the ledger');
  readonly #entered = new Tally('records of the decision log are what was sealed');
  readonly #events: Store;
  readonly #logs = new Map<string, SealedLog>();

  constructor(events: Store) {
    this.#events = events;
  }

  get findings(): readonly Finding[] {
    return [this.#sealed, this.#entered].map(({ finding }) => finding);
  }

  /** The logs of events. */
  async readLedger(): Promise<void> {
    for await (const recorded of this.#events.readAll(0n, ledgerCategories)) {
      const log = this.#logOf(controllerOf(recorded.stream));
      await log.add(leafOf(recorded));
    }
  }

  /** What the seals say beyond that, and the logs of decisions, which only their seals name. */
  async readSeals(): Promise<void> {
    for await (const { stream } of this.#events.readAll(0n, ['seal'])) {
      const controllerId = controllerOf(stream);
      const log = stream === streams.seals(controllerId) ? controllerId : decisionLogOf(controllerId);
      const isNew = !this.#logs.has(log);
      const sealed = this.#logOf(log);
      if (isNew && isDecisionLog(log)) await this.#readDecisions(log, sealed);
    }
    for (const log of this.#logs.values()) await log.end();
  }

  #logOf(log: string): SealedLog {
    return this.#logs.getOrInsertComputed(log, () => new SealedLog(log, this.#events, this.#sealed));
  }

  /** From the hashes that were kept; a record that is still there must have its own. */
  async #readDecisions(log: string, sealed: SealedLog): Promise<void> {
    const controllerId = controllerOfLog(log);
    for await (const recorded of this.#events.readStream(streams.decisionEntries(controllerId))) {
      const { leaves, runs, first } = decisionEntries.decode(recorded);
      const bytes = fromBase64(leaves) ?? Buffer.of();
      const hashAt = (n: number): Uint8Array => bytes.subarray(n * hashBytes, (n + 1) * hashBytes);
      let at = 0;
      for (const { revision, count, ...day } of runs) {
        for await (const record of this.#events.readStream(streamOfRun(controllerId, day), revision)) {
          const n = record.revision - revision;
          if (n >= count) break;
          const isSame = equalHashes(leafHash(Buffer.from(decisionEntry(record))), hashAt(at + n));
          const place = `entry ${first + at + n} of ${log}, event ${record.revision} of ${record.stream}`;
          this.#entered.judge(place, isSame ? undefined : 'it is not what was entered');
        }
        at += count;
      }
      for (let n = 0; n < at; n++) await sealed.add(hashAt(n));
    }
  }
}

/** An event that cannot be read is no entry that was sealed. */
function leafOf(recorded: RecordedEvent): Uint8Array {
  try {
    return leafHash(Buffer.from(logEntry(decode(recorded))));
  } catch {
    return leafHash(Buffer.of());
  }
}

/** One log as the ledger gives it, beside its seals: no more of either than the next is kept. */
class SealedLog {
  readonly #name: string;
  readonly #tally: Tally;
  readonly #range = CompactRange.empty();
  readonly #seals: AsyncIterator<RecordedSeal>;
  #next: RecordedSeal | undefined;
  #isBegun = false;
  #agreed = 0;
  /** Behind the first seal that differs all do. */
  #differs = false;

  constructor(name: string, events: Pick<EventStore, 'readStream'>, tally: Tally) {
    this.#name = name;
    this.#tally = tally;
    this.#seals = sealsFrom(events, name, 0);
  }

  async add(leaf: Uint8Array): Promise<void> {
    if (this.#differs) return;
    this.#range.append(leaf);
    if (!this.#isBegun) await this.#advance();
    if (this.#next?.size !== this.#range.end) return;
    const { size, root } = this.#next;
    this.#differs = toBase64(this.#range.root()) !== root;
    const fault = `what lies in [${this.#agreed}, ${size}) is not what was sealed`;
    this.#tally.judge(`the log ${this.#name}`, this.#differs ? fault : undefined);
    this.#agreed = size;
    await this.#advance();
  }

  async end(): Promise<void> {
    if (!this.#isBegun) await this.#advance();
    const missing = `${this.#next?.size} entries were sealed, ${this.#range.end} are there`;
    if (this.#next && !this.#differs) this.#tally.judge(`the log ${this.#name}`, missing);
    await this.#seals.return?.();
  }

  async #advance(): Promise<void> {
    this.#isBegun = true;
    const { value, done } = await this.#seals.next();
    this.#next = done ? undefined : (value as RecordedSeal);
  }
}
