import { withheldUnder } from '../../erasure/fence.ts';
import type { StepContext } from '../step-context.ts';
import { deny, storeOnly, type Finding } from '../finding.ts';
import { standingFences } from './epoch.ts';

/** Step 3c: behind a fence nothing is left but what was withheld, for its exemption, until its end. */
export function fencedStep(context: StepContext, dataCategory: string): Finding | undefined {
  const { at, trace } = context;
  const fences = standingFences(context, dataCategory);
  if (fences.length === 0) {
    trace?.({ step: '3c', dataCategory, outcome: 'passed', events: idsOf(context.fences().over(dataCategory)) });
    return undefined;
  }
  const ids = idsOf(fences);
  const { exception, operation } = context.question;
  const withheld = withheldUnder(fences);
  if (!withheld || (withheld.until !== undefined && withheld.until <= at)) return deny('3c', 'ERASED', ids);
  if (exception === withheld.exemption) {
    return { decision: 'PERMIT_EXEMPT', code: exception, lawfulBasis: null, decisive: ids, step: '3c' };
  }
  return operation === 'store' ? storeOnly('3c', 'RESTRICTED', ids) : deny('3c', 'ERASED', ids);
}

const idsOf = (fences: readonly { readonly eventId: string }[]): readonly string[] => fences.map(({ eventId }) => eventId);
