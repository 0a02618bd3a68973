import type { ClaimNames } from '#access';
import { AccessLog, DecisionLog, StreamCache, streamReader, type DecisionLogNotice, type DecisionSources } from '#application';
import type { EventStore } from '#event-store';
import {
  collectionOf,
  createFreshnessReader,
  liveViews,
  systemTime,
  type ChangeSignal,
  type FreshnessReader,
  type ViewDocuments,
} from '#projections';
import { logTree, readModels } from '#read-models';
import { logOrigins, type Ledger, type LogKeys, type Settings } from '#runtime';
import { CheckpointReader, decisionTree, TreeReader } from '#sealing';
import { OpenConnections } from './connections/open-connections.ts';
import { LiveEvents } from './feed/live-events.ts';
import { projectedBy } from './feed/projected-by.ts';
import { headOfLedger } from './reads/head-of-ledger.ts';
import { projectedLedger } from './reads/projected-ledger.ts';

export const QUERY_CONTEXT = Symbol('query context');

interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** Where its tokens hold who they are for: the page offers what their roles may read. */
  readonly claims: ClaimNames;
}

/** What all routes and query handlers of this app share; provided by `QUERY_CONTEXT`. */
export interface QueryContext extends DecisionSources {
  /** The views, each in its live generation. */
  readonly documents: ViewDocuments;
  readonly events: EventStore;
  readonly freshnessOf: FreshnessReader['freshnessOf'];
  readonly accessLog: AccessLog;
  readonly decisionLog: DecisionLog;
  readonly openFeeds: OpenConnections;
  /** Of all feeds. */
  readonly liveEvents: LiveEvents;
  /** Of decisions. */
  readonly openStreams: OpenConnections;
  /** Where people sign in to the dashboard; absent: with a token that they bring. */
  readonly signIn?: SignIn;
  /** Of the transparency logs, in its live generation. */
  readonly tree: TreeReader;
  /** Of the transparency logs of decisions. */
  readonly decisionTree: TreeReader;
  readonly checkpoints: CheckpointReader;
  readonly originOf: (controllerId: string) => string;
  /** The keys of the logs; absent where another process seals. */
  readonly logKeys?: Pick<LogKeys, 'signersOf'>;
  /** The names of the witnesses that are set. */
  readonly witnesses: readonly string[];
}

type QuerySettings = Pick<
  Settings,
  | 'maxStaleness'
  | 'decisionMaxAge'
  | 'maxOpenFeeds'
  | 'maxOpenStreams'
  | 'logOrigin'
  | 'logWitnesses'
  | 'issuer'
  | 'dashboardClientId'
  | 'tokens'
>;

export interface QueryOptions {
  /** The signal of this process's projections, when it has any; a wait for a position then need not poll. */
  readonly published?: ChangeSignal;
  readonly logKeys?: Pick<LogKeys, 'signersOf'>;
  /** What becomes of the records of the decision log. */
  readonly observeDecisions?: (notice: DecisionLogNotice) => void;
}

/** Its decision log is to be closed behind what answers. */
export function queryContextOf(
  { eventStore: events, documentStore, clock }: Pick<Ledger, 'eventStore' | 'documentStore' | 'clock'>,
  settings: QuerySettings,
  { published, logKeys, observeDecisions }: QueryOptions = {},
): QueryContext {
  const { maxStaleness, decisionMaxAge, maxOpenFeeds, maxOpenStreams, issuer, dashboardClientId: clientId, tokens } = settings;
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
    decisionLog: new DecisionLog(events, clock, observeDecisions),
    liveEvents: new LiveEvents(events, () => projectedBy(freshness)),
    openFeeds: new OpenConnections('openFeeds', maxOpenFeeds, clock),
    openStreams: new OpenConnections('openStreams', maxOpenStreams, clock),
    views: projectedLedger(documents, freshness, time),
    streams: streamReader(new StreamCache(events), headOfLedger(events, time)),
    maxAge: decisionMaxAge,
    ...(issuer && clientId !== undefined && { signIn: { issuer: issuer.issuer, clientId, claims: tokens.claims } }),
    tree: new TreeReader(documents, collectionOf(logTree)),
    decisionTree: new TreeReader(documents, decisionTree.collection),
    checkpoints: new CheckpointReader(documents),
    originOf: logOrigins(settings, events),
    ...(logKeys && { logKeys }),
    witnesses: settings.logWitnesses.map(({ key }) => key.name),
  };
}
