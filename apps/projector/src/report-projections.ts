import { causeOf, type Log, type Metrics, type ViewLabels } from '#observability';
import { collectionOf, type CommitAttempt, type Notice } from '#projections';
import { readModels } from '#read-models';
import type { Boot } from '#runtime';

interface Reports {
  readonly observe: (notice: Notice) => void;
  readonly measure: (attempt: CommitAttempt) => void;
}

/** What the projections of this process do, as lines of the log and as numbers. */
export function reportTo({ log, metrics }: Pick<Boot, 'log' | 'metrics'>): Reports {
  for (const model of readModels) metrics.projections.begin(viewOf(collectionOf(model)));
  return {
    observe: (notice) => {
      write(notice, log);
      count(notice, viewOf(notice.projection), metrics.projections);
    },
    measure: ({ projection, projectMillis, commitMillis, ...attempt }) =>
      metrics.projections.attempted(viewOf(projection), {
        ...attempt,
        projectSeconds: projectMillis / 1_000,
        commitSeconds: commitMillis / 1_000,
      }),
  };
}

/** `processing-status.v2` is version 2 of the view `processing-status`. */
function viewOf(collection: string): ViewLabels {
  const [, projection = collection, version = ''] = /^(.+)\.v(\d+)/.exec(collection) ?? [];
  return { projection, version };
}

function write({ projection, kind, state, error, at, cause }: Notice, log: Log): void {
  const { position, eventId, type } = at ?? {};
  const event = at && { position, eventId, type };
  const fields = { projection, state, code: error, ...event, ...(cause !== undefined && { cause: causeOf(cause) }) };
  if (kind === 'quarantined') log.error('an event cannot be projected: its stream is in quarantine', fields);
  else if (kind === 'healed') log.info('a stream has left quarantine', fields);
  else if (kind === 'skipped') log.warn('a view went on without an event, as two people have recorded', fields);
  else if (kind === 'trouble') log.warn('a projection met trouble and tries again', fields);
  else if (state === 'stopped') log.error('a projection stopped', fields);
  else log.info('a projection changed its state', fields);
}

function count({ kind, state, error = '' }: Notice, view: ViewLabels, counters: Metrics['projections']): void {
  if (kind === 'quarantined') counters.quarantined(view);
  else if (kind === 'healed') counters.healed(view);
  else if (kind === 'skipped') counters.skipped(view);
  else if (kind === 'trouble') counters.failed(view, error);
  else if (state === 'stopped') counters.stopped(view, error);
}
