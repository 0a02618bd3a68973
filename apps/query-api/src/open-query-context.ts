import type { Boot, Ledger } from '#runtime';
import { reportDecisionLogTo } from './decision-log/report-decision-log.ts';
import { queryContextOf, type QueryContext, type QueryOptions } from './query-context.ts';

/** The context of a service: what becomes of the decision log is reported. */
export function openQueryContext(
  ledger: Ledger,
  { settings, log, metrics }: Boot,
  inThisProcess: Pick<QueryOptions, 'published' | 'logKeys'> = {},
): QueryContext {
  const observeDecisions = reportDecisionLogTo({ log, metrics });
  const context = queryContextOf(ledger, settings, { observeDecisions, ...inThisProcess });
  metrics.watchDecisionLog(() => context.decisionLog.waiting);
  return context;
}
