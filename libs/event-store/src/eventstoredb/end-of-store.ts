import { isLedgerStream } from '#kernel';
import type { EndOfLedger, Position } from '../port/event-store.port.ts';
import type { Reader } from './reader.ts';

/** The stream of the ledger's id. Without a dash: no append and no read of the port can name it. */
export const identityStream = 'ledger';

/** Streams of the server itself, and the one that this folder keeps for itself, are no part of what a store holds. */
const isOfStore = (stream: string): boolean => !stream.startsWith('$') && stream !== identityStream;

const firstPage = 16;
const page = 500;
/** As many events one look may go through; a later look goes on below. */
const maxScanned = 5_000;

/** What is known of the store from `lowest` up to `head`. */
interface Known {
  /** The newest record of any kind. */
  readonly head: Position;
  /** The newest record that is not the server's own. */
  readonly end: Position | undefined;
  /** The newest event of the ledger. */
  readonly ledger: Position | undefined;
  readonly lowest: Position;
}

const empty: Known = { head: 0n, end: 0n, ledger: 0n, lowest: 0n };

/**
 * The end of the store, looked up by reading backwards from it down to what an earlier look has seen. Whoever asks while a look
 * is on its way shares the next one: an answer must not be older than the question.
 */
export class EndOfStore {
  readonly #reader: Pick<Reader, 'backwards'>;
  #known: Known = empty;
  #running: Promise<Known> | undefined;
  #next: Promise<Known> | undefined;

  constructor(reader: Pick<Reader, 'backwards'>) {
    this.#reader = reader;
  }

  /** As `endAfter` of the port. */
  async after(verified: Position): Promise<EndOfLedger> {
    const { head, end, ledger, lowest } = await this.#look();
    const ledgerEvents = ledger === undefined ? verified < lowest : ledger > verified;
    const position = end ?? (ledgerEvents ? head : verified);
    return { position, ledgerEvents, ...(ledgerEvents && ledger !== undefined && { lastLedgerEvent: ledger }) };
  }

  #look(): Promise<Known> {
    if (!this.#running) return this.#run();
    this.#next ??= this.#running.then(
      () => this.#run(),
      () => this.#run(),
    );
    return this.#next;
  }

  #run(): Promise<Known> {
    this.#next = undefined;
    this.#running = this.#scan().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #scan(): Promise<Known> {
    const before = this.#known;
    const scan = new Scan(before.head);
    await this.#read(scan, 'end');
    if (scan.head < before.head) {
      // The store is not the one that was read before, e.g. a backup that was restored.
      this.#known = empty;
      return this.#scan();
    }
    if (scan.metKnown) {
      scan.join(before);
      if (scan.ledger === undefined) await this.#read(scan, scan.lowest);
    }
    return (this.#known = scan);
  }

  async #read(scan: Scan, from: Position | 'end'): Promise<void> {
    for (let before = from, count = firstPage; ; count = page) {
      let goesOn = true;
      const read = await this.#reader.backwards(
        before,
        count,
        ({ streamId }, position) => (goesOn = scan.add(streamId, position)),
      );
      if (!goesOn) return;
      if (read < count) return scan.foundStart();
      before = scan.lowest;
    }
  }
}

class Scan implements Known {
  head: Position = 0n;
  end: Position | undefined;
  ledger: Position | undefined;
  lowest: Position = 0n;
  metKnown = false;
  #known: Position;
  #scanned = 0;

  /** `known`: what lies at or before it was scanned earlier. */
  constructor(known: Position) {
    this.#known = known;
  }

  /** Takes the next record downwards; false when enough is known, or enough was read for now. */
  add(stream: string, position: Position): boolean {
    if (this.head === 0n) this.head = position;
    if (position <= this.#known) {
      this.metKnown = true;
      return false;
    }
    this.lowest = position;
    if (isOfStore(stream)) this.end ??= position;
    if (isLedgerStream(stream)) this.ledger ??= position;
    this.#scanned += 1;
    return this.ledger === undefined && this.#scanned < maxScanned;
  }

  /** Goes on below what was scanned earlier. */
  join(known: Known): void {
    this.end ??= known.end;
    this.ledger ??= known.ledger;
    this.lowest = known.lowest;
    this.#known = 0n;
  }

  foundStart(): void {
    this.end ??= 0n;
    this.ledger ??= 0n;
    this.lowest = 0n;
  }
}
