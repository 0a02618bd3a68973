import { StoreUnavailable } from '#kernel';
import { causeOf, type Log } from '#observability';
import type { Notice } from '#projections';

/**
 * Writes what projections meet to the log. A projection that tries again and again has one line of the trouble that it meets until it
 * runs: a store that is away would else fill the log with the attempts of every projection.
 */
export function noticeWriter(log: Log): (notice: Notice) => void {
  /** What has been written of each projection since it ran or stood last. */
  const written = new Map<string, Set<string>>();
  return (notice) => {
    const { projection, kind, state, error } = notice;
    const lines = written.getOrInsertComputed(projection, () => new Set());
    const line = `${kind} ${state} ${error}`;
    if (kind === 'trouble' || state === 'booting') {
      if (lines.has(line)) return;
      lines.add(line);
    } else lines.clear();
    write(notice, log);
  };
}

function write({ projection, kind, state, error, at, cause }: Notice, log: Log): void {
  const { position, eventId, type } = at ?? {};
  const event = at && { position, eventId, type };
  // Why a store is away is in a line of its own; the frames are those of a driver.
  const known = cause === undefined || cause instanceof StoreUnavailable;
  const fields = { projection, state, code: error, ...event, ...(!known && { cause: causeOf(cause) }) };
  if (kind === 'quarantined') log.error('an event cannot be projected: its stream is in quarantine', fields);
  else if (kind === 'healed') log.info('a stream has left quarantine', fields);
  else if (kind === 'skipped') log.warn('a view went on without an event, as two people have recorded', fields);
  else if (kind === 'trouble') log.warn('a projection met trouble and tries again', fields);
  else if (state === 'stopped') log.error('a projection stopped', fields);
  else log.info('a projection changed its state', fields);
}
