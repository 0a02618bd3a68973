import { evolveSubject, factOf, noSubject, type Subject, type SubjectEvent } from '#domain';
import type { ReadModel } from '#projections';

/** So many facts of a subject lie in one document: an event writes no more again, however long the history is. */
export const factsInPart = 100;

/** The facts of a stretch of a subject's stream, folded. */
export interface SubjectPart extends Subject {
  /** The hash of the event before it; absent in the first part. */
  readonly follows?: string;
}

/** The folded subject that the decision reads: one implementation for the streams and for the view. */
export const processingStatus: ReadModel<SubjectPart> = {
  name: 'processing-status',
  version: 2,
  categories: ['subject'],
  keys: ({ controllerId, subjectRef, revision }) => [subjectKey(controllerId, subjectRef!, Math.floor(revision / factsInPart))],
  project: (part, event) => {
    const follows = part ? part.follows : event.revision < factsInPart ? undefined : event.previousHash;
    return { ...evolveSubject(part ?? noSubject, factOf<SubjectEvent>(event)), ...(follows !== undefined && { follows }) };
  },
  // The first part bears the mark of all.
  quarantines: { by: 'stream', markedKey: (stream) => stream.slice('subject-'.length) },
  indexes: [],
};

/** The key of a part of a subject; the first is that of the subject. */
export const subjectKey = (controllerId: string, subjectRef: string, part = 0): string =>
  part === 0 ? `${controllerId}.${subjectRef}` : `${controllerId}.${subjectRef}.${part}`;

/** No later event belongs to the part. */
export const isFullPart = ({ revision }: Subject): boolean => revision >= 0 && (revision + 1) % factsInPart === 0;
