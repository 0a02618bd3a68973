import { categoryOf } from '#kernel';
import { equalHashes, hashBytes, leafHash, type Hash, type PreviousEvents } from '#transparency-log';
import { CatalogueHistory } from './replay/catalogue-history.ts';
import { PartedEntries } from './replay/parted-entries.ts';
import { replaySubjects, type Replayed } from './replay/replay-subjects.ts';
import { StreamLinks } from './stream/stream-links.ts';
import type { TreeCheck } from './tree-check.ts';
import { Refused } from './verdict.ts';
import { checkEvent, type CheckedEvent, type NamedText } from './entry/check-event.ts';
import { parseEntry } from './entry/parse-entry.ts';

export interface EntriesOptions {
  readonly controllerId: string;
  readonly from: number;
  readonly to: number;
  readonly previous: PreviousEvents;
  readonly tree: TreeCheck;
  /** The hashes of the entries, where they were held against the root before. Without them the entries are. */
  readonly leafHashes: Uint8Array | undefined;
  readonly onEvent?: ((event: CheckedEvent, index: number) => void) | undefined;
}

/** The entries of a bundle, one after another. The first that is not as it should be ends the check. */
export class EntriesCheck {
  /** By their SHA-256. */
  readonly texts = new Map<string, NamedText & { readonly index: number; readonly stream: string }>();
  readonly #options: EntriesOptions;
  readonly #links: StreamLinks;
  readonly #subjects = new PartedEntries();
  readonly #catalogues = new CatalogueHistory();
  #entries = 0;

  constructor(options: EntriesOptions) {
    this.#options = options;
    this.#links = new StreamLinks(options.previous, options.from);
  }

  get entries(): number {
    return this.#entries;
  }

  get streams(): number {
    return this.#links.streams;
  }

  /** `line`: undefined for one that is too long or has no end. */
  add(line: Uint8Array | undefined): void {
    const { from, to, controllerId, onEvent } = this.#options;
    const index = from + this.#entries;
    if (index >= to) throw new Refused('ENTRIES_ADDED', { index });
    if (!line) throw new Refused('ENTRY_MALFORMED', { index, why: 'its line does not end' });
    this.#checkLeaf(leafHash(line), index);
    const entry = parseEntry(line);
    if (!entry) throw new Refused('ENTRY_MALFORMED', { index, why: 'it is not in canonical form' });
    const event = checkEvent(entry, index, controllerId);
    this.#links.follow(entry, index);
    if (event.text) this.texts.set(event.text.sha256, { ...event.text, index, stream: entry.stream });
    if (from === 0) this.#keep(event, index, line);
    onEvent?.(event, index);
    this.#entries++;
  }

  /** Only from the beginning of the log on is it known what each command was decided on. */
  replay(): Replayed {
    return replaySubjects(this.#subjects, this.#catalogues);
  }

  close(): void {
    this.#subjects.close();
  }

  #checkLeaf(leaf: Hash, index: number): void {
    const { leafHashes, tree, from } = this.#options;
    if (!leafHashes) return tree.add(leaf);
    const at = (index - from) * hashBytes;
    if (!equalHashes(leaf, leafHashes.subarray(at, at + hashBytes))) throw new Refused('ENTRY_DIFFERS', { index });
    return undefined;
  }

  #keep({ stored, present }: CheckedEvent, index: number, line: Uint8Array): void {
    if (categoryOf(stored.stream) === 'subject') this.#subjects.add(stored.stream, index, line);
    else this.#catalogues.add(index, present);
  }
}
