import { AccessLog, StreamCache, streamReader, type DecisionSources } from '#application';
import type { EventStore } from '#event-store';
import {
  createFreshnessReader,
  liveViews,
  systemTime,
  type ChangeSignal,
  type FreshnessReader,
  type ViewDocuments,
} from '#projections';
import { readModels } from '#read-models';
import type { Ledger, Settings } from '#runtime';
import { OpenConnections } from './connections/open-connections.ts';
import { LiveEvents } from './feed/live-events.ts';
import { projectedBy } from './feed/projected-by.ts';
import { headOfLedger } from './reads/head-of-ledger.ts';
import { projectedLedger } from './reads/projected-ledger.ts';

export const QUERY_CONTEXT = Symbol('query context');

/** What all routes and query handlers of this app share; provided by `QUERY_CONTEXT`. */
export interface QueryContext extends DecisionSources {
  /** The views, each in its live generation. */
  readonly documents: ViewDocuments;
  readonly events: EventStore;
  readonly freshnessOf: FreshnessReader['freshnessOf'];
  readonly accessLog: AccessLog;
  readonly openFeeds: OpenConnections;
  /** Of all feeds. */
  readonly liveEvents: LiveEvents;
  /** Of decisions. */
  readonly openStreams: OpenConnections;
}

type QuerySettings = Pick<Settings, 'maxStaleness' | 'decisionMaxAge' | 'maxOpenFeeds' | 'maxOpenStreams'>;

/** `published`: the signal of this process's projections, when it has any; a wait for a position then need not poll. */
export function queryContextOf(
  { eventStore: events, documentStore, clock }: Pick<Ledger, 'eventStore' | 'documentStore' | 'clock'>,
  { maxStaleness, decisionMaxAge, maxOpenFeeds, maxOpenStreams }: QuerySettings,
  published?: ChangeSignal,
): QueryContext {
  const time = { ...systemTime, now: clock };
  const live = liveViews(readModels, { documents: documentStore, time });
  const { documents } = live;
  const sources = { documents, live, ledger: events, time, ...(published && { published }) };
  const freshness = createFreshnessReader({ ...sources, maxStaleness });
  return {
    documents,
    events,
    clock,
    freshnessOf: freshness.freshnessOf,
    accessLog: new AccessLog(events, clock),
    liveEvents: new LiveEvents(events, () => projectedBy(freshness)),
    openFeeds: new OpenConnections('openFeeds', maxOpenFeeds, clock),
    openStreams: new OpenConnections('openStreams', maxOpenStreams, clock),
    views: projectedLedger(documents, freshness, time),
    streams: streamReader(new StreamCache(events), headOfLedger(events, time)),
    maxAge: decisionMaxAge,
  };
}
