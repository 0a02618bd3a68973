import type { StepContext } from '../step-context.ts';
import { storeOnly, type Finding } from '../finding.ts';
import { fencedStep } from './fenced.step.ts';
import { heldIds } from './held.ts';

/** Step 2 under a retired purpose: a held category may go on being stored, where its fence does not answer first. */
export function retiredCategory(context: StepContext, dataCategory: string): Finding | undefined {
  if (context.question.operation !== 'store') return undefined;
  const holds = heldIds(context, dataCategory);
  if (holds.length === 0) return undefined;
  return fencedStep(context, dataCategory) ?? storeOnly('2', 'LEGAL_HOLD', holds);
}
