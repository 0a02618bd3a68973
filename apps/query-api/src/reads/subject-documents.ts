import { LRUCache } from 'lru-cache';
import { nextTurn } from '#application';
import { evolveSubject, noSubject, type Subject, type SubjectEvent } from '#domain';
import type { DocumentStore } from '#document-store';
import type { Mark } from '#projections';
import { isFullPart, processingStatus, subjectKey, type SubjectPart } from '#read-models';
import { bodiesOf, markedBodiesOf } from './view-documents.ts';

export interface MarkedSubject {
  readonly subject: Subject;
  readonly mark?: Mark;
}

/** A subject up to and with a part. */
interface Known {
  readonly subject: Subject;
  readonly part: number;
  /** What the part held when it was read, and what it follows on. */
  readonly last: Pick<SubjectPart, 'follows' | 'facts'>;
}

const nothingKnown: Known = { subject: noSubject, part: 0, last: noSubject };

/** Parts of a long history read at once, before others have their turn. */
const together = 8;
const mostFactsKept = 100_000;

/**
 * Subjects as their documents hold them, read to the last part at each call. Long histories that were read lately are kept and read
 * on from their last part, unless that holds or follows on other events than it did: then the ledger was put back in between.
 */
export class SubjectDocuments {
  readonly #documents: Pick<DocumentStore, 'load'>;
  readonly #kept = new LRUCache<string, Known>({
    maxSize: mostFactsKept,
    sizeCalculation: ({ subject }) => subject.revision + 1,
  });

  constructor(documents: Pick<DocumentStore, 'load'>) {
    this.#documents = documents;
  }

  /** By reference, each with its mark if it is in quarantine; the first parts, which bear the marks, are read by one load. */
  async find(controllerId: string, subjectRefs: readonly string[]): Promise<ReadonlyMap<string, MarkedSubject>> {
    const keyOf = (subjectRef: string) => subjectKey(controllerId, subjectRef);
    const firstParts = await markedBodiesOf(this.#documents, processingStatus, subjectRefs.map(keyOf));
    const found = new Map<string, MarkedSubject>();
    for (const subjectRef of subjectRefs) {
      const { body: first = noSubject, mark } = firstParts.get(keyOf(subjectRef)) ?? {};
      const partKeyOf = (part: number) => subjectKey(controllerId, subjectRef, part);
      const subject = isFullPart(first) ? await this.#long(partKeyOf) : first;
      found.set(subjectRef, { subject, ...(mark && { mark }) });
    }
    return found;
  }

  /** A subject whose first part is full. */
  async #long(keyOf: (part: number) => string): Promise<Subject> {
    const kept = this.#kept.get(keyOf(0));
    const known = (kept && (await this.#readOn(kept, keyOf))) ?? (await this.#readOn(nothingKnown, keyOf)) ?? nothingKnown;
    if (known.part > 0) this.#kept.set(keyOf(0), known);
    return known.subject;
  }

  /** Undefined where the parts do not go on from what is known. */
  async #readOn(known: Known, keyOf: (part: number) => string): Promise<Known | undefined> {
    const parts = await this.#partsFrom(known.part, keyOf);
    const [first, last] = [parts.at(0), parts.at(-1)];
    if (!first || !last || !goesOn(known.last, first)) return undefined;
    const part = known.part + parts.length - 1;
    return { subject: withFacts(known.subject, parts), part, last };
  }

  /** The part and those after it: a part that is not full is the last. */
  async #partsFrom(from: number, keyOf: (part: number) => string): Promise<readonly SubjectPart[]> {
    const parts: SubjectPart[] = [];
    for (let most = 1; ; most = together) {
      const keys = Array.from({ length: most }, (_, index) => keyOf(from + parts.length + index));
      const found = await bodiesOf(this.#documents, processingStatus, keys);
      for (const key of keys) {
        const part = found.get(key);
        if (part) parts.push(part);
        if (!part || !isFullPart(part)) return parts;
      }
      if (most > 1) await nextTurn();
    }
  }
}

/** Whether a part still holds what it held, and follows on what it did. */
function goesOn(was: Known['last'], is: SubjectPart): boolean {
  const ids = new Set(factsIn(is).map(identityOf));
  return was.follows === is.follows && factsIn(was).every((fact) => ids.has(identityOf(fact)));
}

const identityOf = ({ eventId, revision, recordedAt }: SubjectEvent): string => `${revision} ${recordedAt} ${eventId}`;

const factsIn = ({ facts }: Pick<Subject, 'facts'>): readonly SubjectEvent[] => Object.values(facts).flat() as SubjectEvent[];

/** The subject with the facts of parts that it does not have yet. */
function withFacts(subject: Subject, parts: readonly SubjectPart[]): Subject {
  const added = parts.flatMap(factsIn).filter(({ revision }) => revision > subject.revision);
  return added.length === 0 ? subject : evolveSubject(subject, ...added.sort((one, other) => one.revision - other.revision));
}
