import { withheldUnder } from '../../erasure/fence.ts';
import type { Context } from '../context.ts';
import { deny, storeOnly, type Finding } from '../finding.ts';
import { standingFences } from './epoch.ts';

/** Step 3c: behind a fence nothing is left but what was withheld, for its exemption, until its end. */
export function fencedStep(context: Context, dataCategory: string): Finding | undefined {
  const fences = standingFences(context, dataCategory);
  if (fences.length === 0) return undefined;
  const ids = fences.map(({ eventId }) => eventId);
  const { exception, operation } = context.question;
  const withheld = withheldUnder(fences);
  if (!withheld || (withheld.until !== undefined && withheld.until <= context.at)) return deny('3c', 'ERASED', ids);
  if (exception === withheld.exemption) {
    return { decision: 'PERMIT_EXEMPT', code: exception, lawfulBasis: null, decisive: ids, step: '3c' };
  }
  return operation === 'store' ? storeOnly('3c', 'RESTRICTED', ids) : deny('3c', 'ERASED', ids);
}
