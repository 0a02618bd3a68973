import { once, type Instant } from '#kernel';
import { turnsAfter } from '../subject/turns.ts';
import { concerning, policiesOf } from './concerning.ts';
import type { KnownFacts } from './known-facts.ts';

/**
 * The earliest instants after `at`, so many at most, at which a known fact or catalogue entry that concerns the question starts
 * or ends; ascending.
 */
export function instantsAfter(known: KnownFacts, at: Instant, most: number): readonly Instant[] {
  const { purpose, subject, catalogue } = known;
  if (!purpose) return [];
  const concerns = once(() => concerning(known));
  const found: Instant[] = [];
  for (const { fact, at: instant } of turnsAfter(subject, at)) {
    if (found.length === most) break;
    if (instant !== found.at(-1) && concerns()(fact)) found.push(instant);
  }
  const isWanted = (instant: Instant): boolean => instant > at && (found.length < most || instant < found.at(-1)!);
  const see = ({ effectiveFrom }: { readonly effectiveFrom: Instant }): void => {
    if (isWanted(effectiveFrom)) insert(found, effectiveFrom, most);
  };
  catalogue.controller.versions.forEach(see);
  purpose.versions.forEach(see);
  if (purpose.retirement) see(purpose.retirement);
  for (const policyId of policiesOf(purpose)) catalogue.policies.get(policyId)?.versions.forEach(see);
  return found;
}

/** Into ascending instants, each once; the latest goes where there are too many. */
function insert(found: Instant[], instant: Instant, most: number): void {
  const place = found.findLastIndex((earlier) => earlier <= instant);
  if (found[place] === instant) return;
  found.splice(place + 1, 0, instant);
  if (found.length > most) found.pop();
}
