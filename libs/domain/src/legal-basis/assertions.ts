import { earliest, type Instant } from '#kernel';
import type { LegalBasisAsserted, LegalBasisEnded } from '../events/legal-basis.events.ts';
import { startOf } from '../subject/start-of.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';

/** An assertion of a basis and what is recorded of its end. */
export interface Assertion {
  readonly asserted: LegalBasisAsserted;
  /** By revision. */
  readonly ends: readonly LegalBasisEnded[];
}

/** The assertions of bases for a purpose (absent: for any), by revision. */
export function assertionsFor(subject: Subject, purposeId?: string): readonly Assertion[] {
  const all = factsOf(subject, 'LegalBasisAsserted');
  if (all.length === 0) return [];
  const ours = purposeId === undefined ? all : all.filter(({ data }) => data.purposeId === purposeId);
  const ends = Map.groupBy(factsOf(subject, 'LegalBasisEnded'), ({ data }) => data.legalBasisId);
  return ours.map((asserted) => ({ asserted, ends: ends.get(asserted.data.legalBasisId) ?? [] }));
}

/** The end that counts at an instant. */
export const endAt = ({ ends }: Assertion, at: Instant): LegalBasisEnded | undefined =>
  ends.findLast((end) => startOf(end) <= at);

/** The earlier of `validUntil` and the receipt of its end; exclusive. */
export function untilAt(assertion: Assertion, at: Instant): Instant | undefined {
  const end = endAt(assertion, at);
  return earliest(assertion.asserted.data.validUntil, end && startOf(end));
}

/** Counts as a lawful basis at an instant. */
export function isValidAt(assertion: Assertion, at: Instant): boolean {
  if (assertion.asserted.data.validFrom > at) return false;
  const until = untilAt(assertion, at);
  return until === undefined || at < until;
}

/** Whether it counted at some instant from `from` to `at`: an end received before its start leaves nothing. */
export function hasCountedSince(assertion: Assertion, from: Instant, at: Instant): boolean {
  const { validFrom } = assertion.asserted.data;
  const until = untilAt(assertion, at);
  return validFrom <= at && (until === undefined || (validFrom < until && from < until));
}
