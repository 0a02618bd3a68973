import {
  digestOf,
  executePurposeCommand,
  executeSubjectCommand,
  getDecision,
  ledgerCatalogue,
  streamReader,
  StreamCache,
  StreamTurns,
  type CatalogueSource,
  type CommandMeta,
  type DecisionAnswer,
  type DecisionQuery,
  type DecisionSources,
  type Pipeline,
  type PurposeCommandResult,
  type SubjectCommandResult,
} from '#application';
import type { DocumentStore } from '#document-store';
import type { PurposeCommand, SubjectCommand } from '#domain';
import type { EventStore } from '#event-store';
import { createFreshnessReader, liveViews } from '#projections';
import { headOfLedger } from '../../../apps/query-api/src/reads/head-of-ledger.ts';
import { projectedLedger } from '../../../apps/query-api/src/reads/projected-ledger.ts';
import type { SimulatedProcess } from '../schedule/simulated-process.ts';
import { controllerId, maxStaleness as staleAfter, views } from './names.ts';
import type { Planted } from './planted.ts';

/** A command about a subject, sent under one key however often it is sent. */
export interface Sent {
  readonly commandId: string;
  readonly subjectRef: string;
  readonly command: SubjectCommand;
}

export interface Stores {
  readonly events: EventStore;
  readonly documents: DocumentStore;
}

const recordedBy = { sub: 'shop', roles: ['service-command'] };

const metaOf = (commandId: string, command: object): CommandMeta => ({
  commandId,
  commandDigest: digestOf({ sub: recordedBy.sub, command }),
  controllerId,
  recordedBy,
});

/** A process that takes commands and answers questions, below its HTTP routes. */
export class Api {
  readonly #pipeline: Pipeline;
  readonly #catalogue: CatalogueSource;
  readonly #sources: DecisionSources;

  constructor({ time, scheduler: { random } }: SimulatedProcess, { events, documents }: Stores, planted: Planted) {
    const { maxStaleness = staleAfter, live: follow = liveViews } = planted;
    const cache = new StreamCache(events);
    this.#catalogue = ledgerCatalogue(cache);
    this.#pipeline = {
      store: events,
      cache,
      turns: new StreamTurns(undefined, () => time.turn()),
      clock: time.now,
      onClockClamp: () => undefined,
      pause: (conflicts) => time.sleep(random.between(0, Math.min(100, 2 ** conflicts))),
    };
    const live = follow(views, { documents, time });
    const freshness = createFreshnessReader({ documents: live.documents, live, ledger: events, time, maxStaleness });
    this.#sources = {
      views: projectedLedger(live.documents, freshness, time),
      streams: streamReader(new StreamCache(events), headOfLedger(events, time)),
      clock: time.now,
      maxAge: 1_000,
    };
  }

  record({ commandId, subjectRef, command }: Sent): Promise<SubjectCommandResult<SubjectCommand>> {
    return executeSubjectCommand(this.#pipeline, this.#catalogue, { subjectRef, command, meta: metaOf(commandId, command) });
  }

  register(commandId: string, command: PurposeCommand): Promise<PurposeCommandResult> {
    return executePurposeCommand(this.#pipeline, this.#catalogue, { command, meta: metaOf(commandId, command) });
  }

  async decide(query: Omit<DecisionQuery, 'controllerId'>): Promise<DecisionAnswer> {
    return (await getDecision(this.#sources, { controllerId, ...query })).answer;
  }
}
