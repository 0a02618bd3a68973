import type { ExplainedStep } from '#domain';
import type { Shell } from '../shell.ts';
import { factLine, type FactsById } from './fact-line.ts';

/** What each step of domain-model 7 checks. */
const checks: Readonly<Record<ExplainedStep['step'], string>> = {
  '0': 'what the ledger can know',
  '2': 'purpose version in force',
  '3a': 'category and recipient within the purpose',
  '3b': 'what destruction asks for',
  '3c': 'fence of an erasure',
  '3d': 'accepted erasure, not yet fenced',
  '3e': 'restriction of processing',
  '3f': 'objection to direct marketing',
  '3g': 'lawful basis',
  '3h': 'first basis that counts',
  '3i': 'legal hold',
};

const outcomes: Readonly<Record<ExplainedStep['outcome'], string>> = {
  passed: 'passed',
  counts: 'counts',
  missed: 'does not count',
  overruled: 'would be',
  decided: 'decided',
};

/** Each step of the decision, category by category, and below it the facts that it found. */
export function printPath({ print }: Shell, path: readonly ExplainedStep[], facts: FactsById): void {
  let category: string | undefined;
  print('\nWhy');
  for (const step of path) {
    if (step.dataCategory !== category) print(`\n${step.dataCategory ?? 'all categories'}`);
    category = step.dataCategory;
    print(lineOf(step));
    for (const eventId of step.events) print(`        ${factLine(facts, eventId)}`);
  }
}

function lineOf({ step, outcome, decision, code, lawfulBasis }: ExplainedStep): string {
  const what = step === '3g' && lawfulBasis ? `${checks[step]}: ${lawfulBasis}` : checks[step];
  return `  ${step.padEnd(3)} ${what.padEnd(42)} ${[outcomes[outcome], decision, code].filter(Boolean).join(' ')}`;
}
