import type { Metrics, ViewLabels } from '#observability';
import { collectionOf, type CommitAttempt, type Notice } from '#projections';
import { readModels } from '#read-models';
import type { Boot } from '#runtime';
import { noticeWriter } from './write-notices.ts';

interface Reports {
  readonly observe: (notice: Notice) => void;
  readonly measure: (attempt: CommitAttempt) => void;
}

/** What the projections of this process do, as lines of the log and as numbers. */
export function reportTo({ log, metrics }: Pick<Boot, 'log' | 'metrics'>): Reports {
  for (const model of readModels) metrics.projections.begin(viewOf(collectionOf(model)));
  const write = noticeWriter(log);
  return {
    observe: (notice) => {
      write(notice);
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

function count({ kind, state, error = '' }: Notice, view: ViewLabels, counters: Metrics['projections']): void {
  if (kind === 'quarantined') counters.quarantined(view);
  else if (kind === 'healed') counters.healed(view);
  else if (kind === 'skipped') counters.skipped(view);
  else if (kind === 'trouble') counters.failed(view, error);
  else if (state === 'stopped') counters.stopped(view, error);
}
