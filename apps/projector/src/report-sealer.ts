import type { Log, Metrics } from '#observability';
import type { SealerNotice } from '#sealing';
import { sealerNoticeWriter, troubleCode } from './write-sealer-notices.ts';

/** Brings what the sealer meets to the log and to the metrics of its process. */
export function reportSealerTo({
  log,
  metrics,
}: {
  readonly log: Log;
  readonly metrics: Metrics;
}): (notice: SealerNotice) => void {
  const write = sealerNoticeWriter(log);
  const { logs } = metrics;
  return (notice) => {
    write(notice);
    if (notice.kind === 'sealed') {
      const { entries, millis, waitedMillis } = notice;
      logs.sealed({ entries, seconds: millis / 1_000, waitedSeconds: waitedMillis / 1_000 });
    } else if (notice.kind === 'trouble') logs.failed(troubleCode(notice));
    else if (notice.kind === 'cosigned') logs.cosigned();
    else if (notice.kind === 'notCosigned') logs.notCosigned();
  };
}
