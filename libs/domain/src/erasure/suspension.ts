import { compareInstants, firstIndex, remembered, type Instant } from '#kernel';
import { legalHoldsAt, type LegalHold } from '../legal-hold/legal-holds-at.ts';
import { restrictionsAt, type Restriction } from '../restriction/restrictions-at.ts';
import type { Subject } from '../subject/subject.state.ts';
import { categoriesOf, union } from '../subject/category-set.ts';
import type { CategorySet } from '../events/erasure.events.ts';
import type { ErasureCase } from './erasure-case.ts';

type Request = Pick<ErasureCase, 'requestedBySubject' | 'receivedAt'>;

/**
 * A request by the subject's own side that was received after the restriction ends the subject's interest in keeping the
 * data (Art. 18(1)(b), (c) GDPR; domain-model 6). One letter that asks for both asks at once: then the data are kept.
 */
export const supersedes = (request: Request, restriction: Pick<Restriction, 'receivedAt'>): boolean =>
  request.requestedBySubject && request.receivedAt > restriction.receivedAt;

/** The holds and restrictions for whose sake data are kept. */
export interface Keepers {
  readonly holds: readonly LegalHold[];
  readonly restrictions: readonly Restriction[];
}

export const keepersAt = (subject: Subject, at: Instant): Keepers => ({
  holds: legalHoldsAt(subject, at),
  restrictions: restrictionsAt(subject, at),
});

/** What must not be destroyed for a case: under a hold, or under a restriction that its request does not supersede. */
export function keptFrom(request: Request, keepers: Keepers): CategorySet {
  const { placed, imposed, kept } = inForce(keepers);
  const superseded = firstIndex(imposed, (restriction) => !supersedes(request, restriction));
  const known = kept.get(superseded) ?? union(...[...placed, ...imposed.slice(superseded)].map(categoriesIn));
  kept.set(superseded, known);
  return known;
}

const categoriesIn = ({ dataCategories }: LegalHold | Restriction): CategorySet => categoriesOf(dataCategories);

/** Those of the keepers that still keep: restrictions by receipt, so that a request supersedes the first of them or none. */
const inForce = remembered(({ holds, restrictions }: Keepers) => ({
  placed: holds.filter(({ state }) => state === 'placed'),
  imposed: restrictions
    .filter(({ state }) => state !== 'lifted')
    .toSorted((one, other) => compareInstants(one.receivedAt, other.receivedAt)),
  /** What is kept, by how many restrictions are superseded: most requests share it. */
  kept: new Map<number, CategorySet>(),
}));
