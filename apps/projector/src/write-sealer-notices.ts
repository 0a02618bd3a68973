import { StoreUnavailable } from '#kernel';
import { causeOf, type Log } from '#observability';
import { rootMismatch, type SealerNotice } from '#sealing';

/** Writes what the sealer meets to the log. What it meets again and again has one line until a log is sealed. */
export function sealerNoticeWriter(log: Log): (notice: SealerNotice) => void {
  const written = new Set<string>();
  return (notice) => {
    if (notice.kind === 'mismatch') {
      log.error('the tree of a log is not the one that was sealed; nothing more of it is sealed', {
        code: rootMismatch,
        ...notice.mismatch,
      });
    } else if (notice.kind === 'sealed') {
      written.clear();
    } else {
      const { controllerId, cause } = notice;
      const code = (cause as { readonly code?: string } | undefined)?.code ?? 'SEALING_FAILED';
      const line = `${controllerId} ${code}`;
      if (written.has(line)) return;
      written.add(line);
      // Why a store is away is in a line of its own.
      const known = cause instanceof StoreUnavailable;
      log.warn('the sealer met trouble and tries again', { controllerId, code, ...(!known && { cause: causeOf(cause) }) });
    }
  };
}
