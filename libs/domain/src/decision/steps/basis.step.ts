import type { LawfulBasis } from '../../events/purpose.events.ts';
import type { StepContext } from '../step-context.ts';
import { deny, type Finding } from '../finding.ts';
import { byRank } from '../ranking.ts';
import type { BasisFinding } from './basis-finding.ts';
import { assertedBasis } from './asserted-basis.ts';
import { consentBasis } from './consent-basis.ts';
import type { Gate } from './restriction.step.ts';

/** Steps 3g and 3h: the first of the declared bases that holds; else the highest-ranked reason met. */
export function basisStep(context: StepContext, dataCategory: string, gate: Exclude<Gate, { kind: 'answered' }>): Finding {
  const missed: Extract<BasisFinding, { holds: false }>[] = [];
  for (const lawfulBasis of context.version.lawfulBases) {
    if (gate.kind === 'consentOnly' && lawfulBasis !== 'consent') continue;
    const found =
      lawfulBasis === 'consent' ? consentBasis(context, dataCategory) : assertedBasis(context, dataCategory, lawfulBasis);
    if (found.holds) {
      context.trace?.({ step: '3g', dataCategory, outcome: 'counts', lawfulBasis, events: found.decisive });
      return permit(lawfulBasis, found.decisive, gate);
    }
    const { reason, decisive } = found;
    context.trace?.({ step: '3g', dataCategory, outcome: 'missed', lawfulBasis, code: reason, events: decisive });
    missed.push(found);
  }
  if (gate.kind !== 'open') return deny('3e', 'RESTRICTED', gate.restrictions);
  const best = missed.sort((one, other) => byRank(one.reason, other.reason))[0];
  if (!best) return deny('3h', 'NO_BASIS');
  const met = missed.filter(({ reason }) => reason === best.reason);
  return deny(
    '3h',
    best.reason,
    met.flatMap(({ decisive }) => decisive),
  );
}

function permit(lawfulBasis: LawfulBasis, decisive: readonly string[], gate: Exclude<Gate, { kind: 'answered' }>): Finding {
  if (gate.kind === 'open') return { decision: 'PERMIT', code: 'PERMITTED', lawfulBasis, decisive, step: '3h' };
  return {
    decision: 'PERMIT_EXEMPT',
    code: gate.exception,
    lawfulBasis,
    decisive: [...gate.authorisations, ...decisive],
    step: '3h',
  };
}
