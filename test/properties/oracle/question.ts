import type { CategoryAnswer, DecisionCode, Question, Verdict } from '#domain';
import type { Version } from './purpose-version.ts';
import type { World } from './world.ts';

/** One category's answer with the events that met the condition of the step that decided. */
export interface Answer extends CategoryAnswer {
  readonly decisive: readonly string[];
}

/** A question about one category. `world` holds what was known, `version` is the purpose version that judges. */
export interface CategoryQuestion extends Question {
  readonly world: World;
  readonly version: Version;
  readonly category: string;
}

export const answer = (
  { category }: Pick<CategoryQuestion, 'category'>,
  decision: Verdict,
  code: DecisionCode,
  decisive: readonly string[] = [],
): Answer => ({ dataCategory: category, decision, code, lawfulBasis: null, decisive });
