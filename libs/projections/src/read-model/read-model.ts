import type { LedgerEvent, StreamId } from '#kernel';
import type { Decode } from './decode.ts';

/**
 * One view: pure functions from the ledger's events to documents. No clock, no randomness, no other document: a document is
 * a function of the ordered events of its key, so a repeated event, a rebuild and another process give the same.
 */
export interface ReadModel<Body = unknown, Event = LedgerEvent> {
  readonly name: string;
  /** A changed result needs a new version: it is kept in a collection of its own and made from zero. */
  readonly version: number;
  /** The same version made once more from zero, in collections of its own. Absent: the first. */
  readonly generation?: number;
  /** Stream categories that it projects; events of others are skipped without being decoded. Absent: all. */
  readonly categories?: readonly string[];
  /** How it reads a stored event, where that is not as the rules of today see it. */
  readonly decode?: Decode;
  /** Keys of the documents that the event changes; none for an event that the view ignores. */
  keys(event: Event): readonly string[];
  /**
   * True for a key that no earlier event can have named, such as one with the id of an event: its document is not looked for before it is
   * written. Where it is there nevertheless, because the event comes again, the write is stale, and it is looked for then.
   */
  isNew?(key: string): boolean;
  /**
   * The document of that key after the event: a JSON object in which an absent and an undefined field mean the same;
   * `undefined` removes it. The body passed in is neither changed nor kept.
   */
  project(body: Body | undefined, event: Event, key: string): Body | undefined;
  /**
   * Only for a view that numbers the events of a key. Further documents that the event changes, and what it makes of each: their
   * keys may depend on the document of `key` as it was before the event, and so on how many events came before. They are stored
   * before that document, so that whatever it has counted is in them.
   */
  placed?(before: Body | undefined, event: Event, key: string): ReadonlyMap<string, Placed>;
  /**
   * What an event that cannot be projected quarantines, so that the view goes on with all else: its stream, where each document
   * belongs to one stream, or its tenant, where each belongs to one tenant. A view without it stops at the event.
   */
  readonly quarantines?: {
    readonly by: 'stream' | 'tenant';
    /** Key of the document that bears the mark, in a view whose documents of a stream are read together. */
    readonly markedKey?: (stream: StreamId) => string;
  };
  /** Each a list of top-level fields of the body; the last is the sort key. */
  readonly indexes: readonly (readonly string[])[];
}

/** What an event makes of a further document of a numbering view; a function of the document alone. */
export type Placed = (body: unknown) => object;

/** One generation of a version of a view. */
export type ViewGeneration = Pick<ReadModel, 'name' | 'version' | 'generation'>;

/** A view's collection, and the name of its progress: `<name>.v<version>`, from the second generation on with `.g<generation>`. */
export const collectionOf = ({ name, version, generation }: ViewGeneration): string => `${name}${suffixOf(version, generation)}`;

export const suffixOf = (version: number, generation = 1): string => `.v${version}${generation > 1 ? `.g${generation}` : ''}`;
