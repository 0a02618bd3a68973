import type { DecisionRequest } from '#application';
import type { Asked } from '../access-log/recorded-reads.ts';

const sharedFields = ['purposeId', 'at', 'knownAt'] as const;

/** What is recorded of a request's questions about the past: of whom they were, and what all of them name alike. */
export function recordedOf(questions: readonly [DecisionRequest, ...DecisionRequest[]]): Asked {
  const [first] = questions;
  const subjectRefs = [...new Set(questions.map(({ subjectRef }) => subjectRef))];
  const shared = sharedFields.filter(
    (field) => first[field] !== undefined && questions.every((question) => question[field] === first[field]),
  );
  return {
    ...(subjectRefs.length === 1 ? { subjectRef: first.subjectRef } : { subjectRefs }),
    filter: Object.fromEntries(shared.map((field) => [field, first[field]])),
  };
}
