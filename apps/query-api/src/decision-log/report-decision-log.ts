import type { DecisionLogNotice } from '#application';
import { causeOf, type Log, type Metrics } from '#observability';

interface Reports {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Brings what becomes of the decision log to the log and the metrics. A loss has one line until records are written again. */
export function reportDecisionLogTo({ log, metrics }: Reports): (notice: DecisionLogNotice) => void {
  let losing = false;
  return (notice) => {
    if (notice.kind === 'recorded') {
      losing = false;
      metrics.decisionLog.recorded(notice.records);
    } else if (notice.kind === 'dropped') {
      metrics.decisionLog.dropped(notice.records);
      const { cause } = notice;
      if (!losing)
        log.error('the decision log lacks answers', {
          code: 'DECISIONS_DROPPED',
          ...(cause !== undefined && { cause: causeOf(cause) }),
        });
      losing = true;
    }
  };
}
