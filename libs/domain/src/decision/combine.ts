import type { LawfulBasis } from '../events/purpose.events.ts';
import type { Evaluation } from './evaluate.ts';
import type { Finding } from './finding.ts';
import type { CategoryAnswer, Decision, Question } from './question.ts';
import { byRank, moreRestrictive } from './ranking.ts';

type Combined = Pick<Decision, 'decision' | 'code' | 'lawfulBasis' | 'perCategory' | 'decisiveEvents'>;

/** Step 4 of domain-model 7: the most restrictive answer, and the highest-ranked code among those that gave it. */
export function combine({ whole, categories }: Evaluation, question: Question): Combined {
  if (whole) return { ...verdictOf(whole), lawfulBasis: null, perCategory: [], decisiveEvents: whole.decisive };
  const first = categories[0]!;
  const { decision } = categories.reduce<Finding>(
    (most, one) => (moreRestrictive(one.decision, most.decision) ? one : most),
    first,
  );
  const givers = categories.filter((finding) => finding.decision === decision);
  const code = [...givers].sort(
    (one, other) =>
      Number(other.code === question.exception) - Number(one.code === question.exception) || byRank(one.code, other.code),
  )[0]!.code;
  const deciding = givers.filter((finding) => finding.code === code);
  return {
    decision,
    code,
    lawfulBasis: commonBasis(categories),
    perCategory: categories.map(({ dataCategory, decision, code, lawfulBasis }): CategoryAnswer => ({
      dataCategory,
      decision,
      code,
      lawfulBasis,
    })),
    decisiveEvents: [...new Set(deciding.flatMap(({ decisive }) => decisive))],
  };
}

const verdictOf = ({ decision, code }: Finding) => ({ decision, code });

function commonBasis(categories: readonly Finding[]): LawfulBasis | null {
  const bases = new Set(categories.map(({ lawfulBasis }) => lawfulBasis));
  return bases.size === 1 ? [...bases][0]! : null;
}
