import { once } from '#kernel';
import type { Purpose } from '../catalogue/purpose.state.ts';
import type { OrAll } from '../events/fact.ts';
import type { SubjectEvent } from '../events/subject.events.ts';
import { names } from '../subject/category-set.ts';
import { factsOf } from '../subject/subject.state.ts';
import type { KnownFacts } from './known-facts.ts';

/** A later fact names, by its id, what another one made. */
const makers = {
  restrictionId: 'RestrictionImposed',
  legalHoldId: 'LegalHoldPlaced',
  objectionId: 'ObjectionRaised',
  erasureId: 'ErasureRequested',
  legalBasisId: 'LegalBasisAsserted',
} as const satisfies Readonly<Record<string, SubjectEvent['type']>>;
type MadeId = keyof typeof makers;
const madeIds = Object.keys(makers) as readonly MadeId[];

/** What facts name, by the field names of their data. */
interface Named extends Partial<Readonly<Record<MadeId, string>>> {
  readonly purposeId?: string;
  readonly policyId?: string;
  readonly purposes?: OrAll;
  readonly dataCategories?: OrAll;
}

/**
 * Whether a fact may change the answer to a question. A fact about another purpose may not, nor may what was made for other
 * purposes or for none of the categories asked about, nor what a later fact says of it.
 */
export function concerning(known: KnownFacts): (fact: SubjectEvent) => boolean {
  const { question, purpose, subject } = known;
  const policies = once(() => policiesOf(purpose));
  const categories = once(() => new Set(question.dataCategories ?? everyCategoryOf(purpose)));
  const destroys = question.operation === 'erase' || question.operation === 'anonymise';

  const concerns = ({ purposeId, policyId, purposes, dataCategories }: Named): boolean => {
    if (purposeId !== undefined) return purposeId === question.purposeId;
    if (policyId !== undefined) return policies().has(policyId);
    // A restriction of any purposes stands in the way of destruction (step 3b).
    if (purposes !== undefined && !destroys && !names(purposes, question.purposeId)) return false;
    return dataCategories === undefined || dataCategories === 'all' || dataCategories.some((id) => categories().has(id));
  };

  const made = new Map<MadeId, ReadonlySet<string | undefined>>();
  /** Ids of what concerns the question. */
  const idsOf = (name: MadeId): ReadonlySet<string | undefined> => {
    const facts: readonly { readonly data: Named }[] = factsOf(subject, makers[name]);
    const ids = made.get(name) ?? new Set(facts.flatMap(({ data }) => (concerns(data) ? [data[name]] : [])));
    made.set(name, ids);
    return ids;
  };

  return ({ type, data }: { readonly type: SubjectEvent['type']; readonly data: Named }) => {
    const name = madeIds.find((candidate) => candidate in data);
    if (name === undefined || type === makers[name]) return concerns(data);
    return idsOf(name).has(data[name]);
  };
}

/** The policies that versions of a purpose wait for. */
export const policiesOf = (purpose: Purpose | undefined): ReadonlySet<string> =>
  new Set(purpose?.versions.flatMap(({ policyRef }) => policyRef?.policyId ?? []));

const everyCategoryOf = (purpose: Purpose | undefined): readonly string[] =>
  purpose?.versions.flatMap(({ dataCategories }) => dataCategories.map(({ id }) => id)) ?? [];
