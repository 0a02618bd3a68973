import type { Instant } from '#kernel';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Subject } from '../subject/subject.state.ts';
import { combine } from './combine.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { instantsAfter } from './instants.ts';
import type { Question } from './question.ts';

/** Step 5 of domain-model 7: the next instant at which what is already known changes decision, code or perCategory. */
export function nextFlip(question: Question, subject: Subject, catalogue: Catalogue, now: Evaluation): Instant | null {
  const candidates = instantsAfter(question, subject, catalogue);
  if (candidates.length === 0) return null;
  const present = fingerprint(question, now);
  for (const at of candidates) {
    const then = { ...question, at };
    if (fingerprint(then, evaluate(then, subject, catalogue)) !== present) return at;
  }
  return null;
}

function fingerprint(question: Question, evaluation: Evaluation): string {
  const { decision, code, perCategory } = combine(evaluation, question);
  return JSON.stringify([decision, code, perCategory]);
}
