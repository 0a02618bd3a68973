import { evolveSubject, factOf, noSubject, type Subject, type SubjectEvent } from '#domain';
import type { ReadModel } from '#projections';

/** The folded subject that the decision reads: one implementation for the streams and for the view. */
export const processingStatus: ReadModel<Subject> = {
  name: 'processing-status',
  version: 1,
  categories: ['subject'],
  keys: (event) => [subjectKey(event.controllerId, event.subjectRef!)],
  project: (subject, event) => evolveSubject(subject ?? noSubject, factOf<SubjectEvent>(event)),
  quarantines: { category: 'subject', markedKey: (stream) => stream.slice('subject-'.length) },
  indexes: [],
};

export const subjectKey = (controllerId: string, subjectRef: string): string => `${controllerId}.${subjectRef}`;
