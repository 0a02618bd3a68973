import { categoryOf } from '#kernel';
import { leafHash, type Hash, type PreviousEvents } from '#transparency-log';
import type { CatalogueHistory } from './replay/catalogue-history.ts';
import type { PartedEntries } from './replay/parted-entries.ts';
import type { ReceiptCheck } from './receipt/receipt-check.ts';
import { RecordLinks } from './stream/record-links.ts';
import { StreamLinks } from './stream/stream-links.ts';
import { Refused } from './verdict.ts';
import { checkEvent, type CheckedEvent } from './entry/check-event.ts';
import { checkRecord, isDecisionIn } from './entry/check-record.ts';
import type { LongData } from './entry/long-data.ts';
import { parseEntry, type Entry } from './entry/parse-entry.ts';
import type { NamedText } from './entry/stub.ts';
import { withLongData } from './entry/with-long-data.ts';

/** How the entries of a bundle lie in the log. */
export interface Placement {
  /** So many entries there should be. */
  readonly count: number;
  /** The index in the log of the entry after so many. */
  indexOf(entries: number): number;
  /** Whether the log has this leaf there. */
  has(leaf: Hash, entries: number): boolean;
}

export interface EntriesOptions {
  readonly origin: string;
  readonly controllerId: string;
  readonly placement: Placement;
  readonly previous: PreviousEvents;
  readonly longData: LongData;
  /** The bundle begins after the log. */
  readonly beginsLater: boolean;
  /** Where entries are put aside that are decided again. */
  readonly putAside?: PutAside | undefined;
  /** The only stream that the bundle may hold. */
  readonly stream?: string;
  readonly onEvent?: ((event: CheckedEvent, index: number) => void) | undefined;
  readonly receipt?: ReceiptCheck | undefined;
}

/** What is decided again once all entries are known, and apart from what is needed only until then. */
export interface PutAside {
  readonly subjects: PartedEntries;
  readonly catalogues: CatalogueHistory;
  readonly longData: LongData;
}

/** The entries of a bundle, one after another. The first that is not as it should be ends the check. */
export class EntriesCheck {
  /** By their SHA-256. */
  readonly texts = new Map<string, NamedText & { readonly index: number; readonly stream: string }>();
  readonly #options: EntriesOptions;
  readonly #links: StreamLinks;
  readonly #recordLinks: RecordLinks;
  #entries = 0;
  /** The log is that of decisions, as its first entry shows; undefined before that. */
  #ofDecisions: boolean | undefined;

  constructor(options: EntriesOptions) {
    this.#options = options;
    this.#links = new StreamLinks(options.previous, options.beginsLater);
    this.#recordLinks = new RecordLinks(options.previous, options.beginsLater);
  }

  get entries(): number {
    return this.#entries;
  }

  get streams(): number {
    return (this.#ofDecisions ? this.#recordLinks : this.#links).streams;
  }

  get ofDecisions(): boolean {
    return this.#ofDecisions ?? false;
  }

  /** `line`: undefined for one that is too long or has no end. */
  add(line: Uint8Array | undefined): void {
    const { placement, origin } = this.#options;
    const index = placement.indexOf(this.#entries);
    if (this.#entries >= placement.count) throw new Refused('ENTRIES_ADDED', { index });
    if (!line) throw new Refused('ENTRY_MALFORMED', { index, why: 'its line does not end' });
    const leaf = leafHash(line);
    if (!placement.has(leaf, this.#entries)) throw new Refused('ENTRY_DIFFERS', { index });
    const written = parseEntry(line);
    if (!written) throw new Refused('ENTRY_MALFORMED', { index, why: 'it is not in canonical form' });
    this.#ofDecisions ??= isDecisionIn(origin, written.stream);
    if (this.#ofDecisions) this.#recordLinks.follow(written, checkRecord(written, index, origin), index);
    else this.#addEvent(written, { index, line, leaf });
    this.#entries++;
  }

  #addEvent(
    written: Entry,
    { index, line, leaf }: { readonly index: number; readonly line: Uint8Array; readonly leaf: Hash },
  ): void {
    const { controllerId, stream, putAside, onEvent, receipt, longData } = this.#options;
    const entry = withLongData(written, line, index, longData);
    const event = checkEvent(entry, index, controllerId);
    this.#links.follow(entry, index);
    if (event.text) this.texts.set(event.text.sha256, { ...event.text, index, stream: entry.stream });
    if (stream !== undefined && entry.stream !== stream) throw new Refused('STREAM_FOREIGN', { index, stream: entry.stream });
    receipt?.add(entry, leaf, index);
    if (putAside) put(event, index, line, putAside);
    onEvent?.(event, index);
  }

  /** No entry follows. */
  end(): void {
    const { placement, longData } = this.#options;
    if (this.#entries < placement.count) throw new Refused('ENTRIES_MISSING', { index: placement.indexOf(this.#entries) });
    longData.end();
  }
}

function put({ stored, present }: CheckedEvent, index: number, line: Uint8Array, { subjects, catalogues }: PutAside): void {
  if (categoryOf(stored.stream) === 'subject') subjects.add(stored.stream, index, line);
  else catalogues.add(index, present);
}
