import type { Instant } from '#kernel';
import { purposeVersionUnder } from '../purpose/purpose-in-force.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Subject } from '../subject/subject.state.ts';
import { decideCategory } from './category.ts';
import { stepContextOf, type StepContext } from './step-context.ts';
import { deny, type Finding } from './finding.ts';
import { knownFacts, type KnownFacts } from './known-facts.ts';
import type { Question } from './question.ts';
import { retiredCategory } from './steps/retired.step.ts';
import { answered, type Trace } from './trace.ts';

/** The findings of which an answer is made: one for the whole, or one for each category. */
export interface Evaluation {
  readonly known: KnownFacts;
  readonly context?: StepContext;
  /** Set when no category was looked at. */
  readonly whole?: Finding;
  readonly categories: readonly (Finding & { readonly dataCategory: string })[];
}

/** Steps 1 to 3 of domain-model 7. Pure and total. */
export function evaluate(question: Question, subject: Subject, catalogue: Catalogue, trace?: Trace): Evaluation {
  const evaluation = evaluateAt(knownFacts(question, subject, catalogue), question.at, trace);
  if (evaluation.whole) trace?.(answered(evaluation.whole));
  return evaluation;
}

/** The same at any instant, by what is known. */
export function evaluateAt(known: KnownFacts, at: Instant, trace?: Trace): Evaluation {
  const { purpose, catalogue } = known;
  const version = purpose && purposeVersionUnder(known.bindings(), purpose, catalogue, at);
  if (!purpose || !version) return { known, whole: deny('2', 'PURPOSE_UNKNOWN'), categories: [] };
  const { retirement } = purpose;
  if (retirement && retirement.effectiveFrom <= at) {
    const context = stepContextOf({ known, at, purpose, version: purpose.versions.at(-1)!, trace });
    return evaluateRetired(context, deny('2', 'PURPOSE_RETIRED', [retirement.eventId]));
  }
  const context = stepContextOf({ known, at, purpose, version, trace });
  trace?.({ step: '2', outcome: 'passed', events: [version.eventId] });
  return { known, context, categories: each(context, (dataCategory) => decideCategory(context, dataCategory)) };
}

/** Under a retired purpose data may only be destroyed, or stored while a hold asks for it. */
function evaluateRetired(context: StepContext, retired: Finding): Evaluation {
  const { known } = context;
  const { operation } = context.question;
  if (operation === 'erase' || operation === 'anonymise') {
    context.trace?.({ step: '2', outcome: 'passed', events: retired.decisive });
    return { known, context, categories: each(context, (dataCategory) => decideCategory(context, dataCategory)) };
  }
  const categories = each(context, (dataCategory) => retiredCategory(context, dataCategory) ?? retired);
  return categories.some((finding) => finding.code !== 'PURPOSE_RETIRED')
    ? { known, context, categories }
    : { known, context, whole: retired, categories: [] };
}

function each(context: StepContext, decide: (dataCategory: string) => Finding): (Finding & { dataCategory: string })[] {
  const asked = context.question.dataCategories ?? context.version.dataCategories.map(({ id }) => id);
  return asked.map((dataCategory) => {
    const finding = decide(dataCategory);
    context.trace?.(answered(finding, dataCategory));
    return { ...finding, dataCategory };
  });
}
