import { StoreUnavailable } from '#kernel';
import { causeOf, type Log } from '#observability';
import { rootMismatch, type SealerNotice } from '#sealing';

type NoticeOf<Kind extends SealerNotice['kind']> = Extract<SealerNotice, { readonly kind: Kind }>;

/** Writes what the sealer meets to the log. What it meets again and again has one line until it is over. */
export function sealerNoticeWriter(log: Log): (notice: SealerNotice) => void {
  /** What has been written since a log was last sealed, by its controller, or since a witness last cosigned, by its name. */
  const written = new Map<string, Set<string>>();
  const isFirst = (whose: string, line: string): boolean => {
    const lines = written.getOrInsertComputed(whose, () => new Set());
    return !lines.has(line) && lines.add(line).size > 0;
  };
  return (notice) => {
    switch (notice.kind) {
      case 'mismatch':
        log.error('the tree of a log is not the one that was sealed; nothing more of it is sealed', {
          code: rootMismatch,
          ...notice.mismatch,
        });
        return;
      case 'sealed':
        written.delete(notice.controllerId);
        written.delete(sealer);
        return;
      case 'cosigned':
        written.delete(notice.witness);
        return;
      case 'notCosigned':
        if (isFirst(notice.witness, notice.answer.answer)) writeWitness(notice, log);
        return;
      case 'trouble':
        if (isFirst(notice.controllerId ?? sealer, troubleCode(notice))) writeTrouble(notice, log);
    }
  };
}

/** Trouble that is of no log by itself. */
const sealer = '';

export const troubleCode = ({ cause }: NoticeOf<'trouble'>): string =>
  (cause as { readonly code?: string } | undefined)?.code ?? 'SEALING_FAILED';

function writeTrouble(notice: NoticeOf<'trouble'>, log: Log): void {
  const { controllerId, cause } = notice;
  // Why a store is away is in a line of its own.
  const known = cause instanceof StoreUnavailable;
  const fields = { code: troubleCode(notice), ...(!known && { cause: causeOf(cause) }) };
  log.warn('the sealer met trouble and tries again', { ...(controllerId !== undefined && { controllerId }), ...fields });
}

function writeWitness({ witness, url, controllerId, size, answer: { answer } }: NoticeOf<'notCosigned'>, log: Log): void {
  const fields = { code: answer, witness, url, controllerId, size };
  // It has cosigned what this ledger does not hold.
  const isAnotherHistory = answer === 'OTHER_ROOT' || answer === 'OTHER_SIZE';
  if (isAnotherHistory) log.error('a witness knows another history of a log', fields);
  else log.warn('a witness has not cosigned a checkpoint and is shown it again', fields);
}
