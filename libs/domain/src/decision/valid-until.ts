import type { Instant } from '#kernel';
import { evaluateAt, type Evaluation } from './evaluate.ts';
import type { Finding } from './finding.ts';
import { instantsAfter } from './instants.ts';

/** So many instants are tried, so that a question costs what its facts cost and no more (domain-model 7, step 5). */
const mostTried = 64;

/**
 * Step 5 of domain-model 7: the next instant at which what is already known changes decision, code or perCategory. Of more
 * candidates than are tried that change nothing the last one tried: until then the answer surely holds.
 */
export function nextFlip(now: Evaluation, at: Instant): Instant | null {
  const candidates = instantsAfter(now.known, at, mostTried + 1);
  const tried = candidates.slice(0, mostTried);
  const flip = tried.find((then) => !isSameAnswer(evaluateAt(now.known, then), now));
  return flip ?? (candidates.length > mostTried ? tried.at(-1)! : null);
}

/** Decision and code of the whole follow from those of the categories. */
function isSameAnswer(one: Evaluation, other: Evaluation): boolean {
  if (one.whole || other.whole) return one.whole?.code === other.whole?.code;
  return (
    one.categories.length === other.categories.length &&
    one.categories.every((finding, index) => {
      const present = other.categories[index]!;
      return finding.dataCategory === present.dataCategory && isSameFinding(finding, present);
    })
  );
}

const isSameFinding = (one: Finding, other: Finding): boolean =>
  one.decision === other.decision && one.code === other.code && one.lawfulBasis === other.lawfulBasis;
