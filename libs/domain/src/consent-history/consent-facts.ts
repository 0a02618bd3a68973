import type { AnyGrant } from '../events/consent.events.ts';
import { factsOf, type Subject } from '../subject/subject.state.ts';
import type { AboutGrant } from './grant-history.ts';
import { byReceipt, type Stop } from './stop.ts';

/** What is recorded of the consent to one purpose, as the facts stand in a subject's state. */
export interface ConsentFacts {
  /** By revision. */
  readonly grants: readonly AnyGrant[];
  /** Those that cover the purpose, by receipt, then revision. */
  readonly stops: readonly Stop[];
  /** By revision. */
  readonly aboutGrants: readonly AboutGrant[];
}

interface Collected {
  readonly grants: AnyGrant[];
  readonly stops: Stop[];
  readonly aboutGrants: AboutGrant[];
}

const nothingRecorded = (): Collected => ({ grants: [], stops: [], aboutGrants: [] });

/** The consent facts of every purpose, in one pass through the subject's facts. */
export function consentFactsByPurpose(subject: Subject): (purposeId: string) => ConsentFacts {
  const collected = new Map<string, Collected>();
  const about = (purposeId: string): Collected => {
    const known = collected.get(purposeId) ?? nothingRecorded();
    collected.set(purposeId, known);
    return known;
  };
  const ofEveryPurpose: Stop[] = [];
  for (const type of ['ConsentGiven', 'ConsentAwaitingConfirmation'] as const)
    for (const grant of factsOf(subject, type)) about(grant.data.purposeId).grants.push(grant);
  for (const type of ['ConsentConfirmed', 'ConsentRenewed', 'ConsentInvalidated'] as const)
    for (const fact of factsOf(subject, type)) about(fact.data.purposeId).aboutGrants.push(fact);
  for (const refusal of factsOf(subject, 'ConsentRefused')) about(refusal.data.purposeId).stops.push(refusal);
  for (const withdrawal of factsOf(subject, 'ConsentWithdrawn')) {
    const { purposes } = withdrawal.data;
    if (purposes === 'all') ofEveryPurpose.push(withdrawal);
    else about(purposes[0]).stops.push(withdrawal);
  }
  return (purposeId) => {
    const { grants, stops, aboutGrants } = collected.get(purposeId) ?? nothingRecorded();
    return {
      grants: grants.toSorted(byRevision),
      stops: [...stops, ...ofEveryPurpose].sort(byReceipt),
      aboutGrants: aboutGrants.toSorted(byRevision),
    };
  };
}

const byRevision = (one: { readonly revision: number }, other: { readonly revision: number }): number =>
  one.revision - other.revision;
