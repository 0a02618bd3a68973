import type { StepContext } from './step-context.ts';
import { storeOnly, type Finding } from './finding.ts';
import { basisStep } from './steps/basis.step.ts';
import { destructionStep } from './steps/destruction.step.ts';
import { fencedStep } from './steps/fenced.step.ts';
import { heldIds } from './steps/held.ts';
import { objectionStep } from './steps/objection.step.ts';
import { restrictionStep } from './steps/restriction.step.ts';
import { scopeStep } from './steps/scope.step.ts';
import { answered } from './trace.ts';

/** Step 3 of domain-model 7 for one data category: the first step that answers decides. */
export function decideCategory(context: StepContext, dataCategory: string): Finding {
  const { operation } = context.question;
  const scope = scopeStep(context, dataCategory);
  if (operation === 'erase' || operation === 'anonymise') return scope ?? destructionStep(context, dataCategory, operation);
  return keptUnderHold(context, dataCategory, scope ?? useStep(context, dataCategory));
}

function useStep(context: StepContext, dataCategory: string): Finding {
  const fenced = fencedStep(context, dataCategory);
  if (fenced) return fenced;
  const gate = restrictionStep(context, dataCategory);
  if (gate.kind === 'answered') return gate.finding;
  return objectionStep(context, dataCategory) ?? basisStep(context, dataCategory, gate);
}

/** Step 3i: what must be kept may be stored, whatever else is denied. */
function keptUnderHold(context: StepContext, dataCategory: string, finding: Finding): Finding {
  const { operation } = context.question;
  if (operation !== 'store' || finding.decision !== 'DENY' || finding.code === 'ERASED') return finding;
  const holds = heldIds(context, dataCategory);
  if (holds.length === 0) return finding;
  context.trace?.(answered(finding, dataCategory, 'overruled'));
  return storeOnly('3i', 'LEGAL_HOLD', holds);
}
