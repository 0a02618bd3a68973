import type { Instant } from '#kernel';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { AnyGrant } from '../events/consent.events.ts';

/** The grant for a purpose that was recorded last, of those that had started by an instant, whatever has become of it. */
export const lastGrant = (subject: Subject, purposeId: string, at: Instant): AnyGrant | undefined =>
  [...factsOf(subject, 'ConsentGiven'), ...factsOf(subject, 'ConsentAwaitingConfirmation')]
    .filter(({ data }) => data.purposeId === purposeId && data.effectiveFrom <= at)
    .sort((one, other) => one.revision - other.revision)
    .at(-1);
