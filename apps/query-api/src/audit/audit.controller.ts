import { Readable } from 'node:stream';
import { Controller, Get, Inject } from '@nestjs/common';
import { decodeAll } from '#application';
import { ledgerEvents } from '#domain';
import {
  accepts,
  CurrentContext,
  Described,
  invalid,
  Problem,
  queryOf,
  ReadRoute,
  type RequestContext,
  ResponseSchema,
  ValidatedQuery,
} from '#http';
import { ledgerCategories, type LedgerEvent } from '#kernel';
import { auditHistory, orderOf } from '#read-models';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { callerLeft } from '../connections/caller-left.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads, type InQuarantine, type Page } from '../reads/view-reads.ts';
import { auditItem, auditItems, subjectHistory } from './audit-item.schema.ts';
import { itemOf, itemOfEvent, type AuditItem } from './audit-item.ts';

const eventTypes = Object.keys(ledgerEvents.types);

const paging = queryOf.pagingOf(auditHistory.name);
const parameters = { after: queryOf.position, type: queryOf.oneOf(eventTypes), order: queryOf.order, ...paging };

interface Export {
  readonly head: bigint;
  readonly after: bigint;
  readonly controllerId: string;
  readonly wanted: (event: LedgerEvent) => boolean;
  readonly left: AbortSignal;
}

@Controller('v1')
export class AuditController {
  constructor(
    private readonly views: ViewReads,
    private readonly reads: RecordedReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get('subjects/:subjectRef/history')
  @Described(
    'Everything recorded about a person',
    'Lists the facts about a person, oldest first: who said what, when it was said, received and recorded (domain-model 4).',
  )
  @ReadRoute('operator', 'auditor')
  @RecordedRead()
  @ResponseSchema({ shape: subjectHistory })
  async history(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(paging) page: queryOf.Paging,
  ): Promise<Page<AuditItem> & InQuarantine> {
    const { request } = context;
    const { subjectRef } = request.params as { subjectRef: string };
    await this.views.waitFor(context, auditHistory);
    const { controllerId } = request.verified.principal!;
    const where = { controllerId, subjectRef };
    const { items, ...next } = await this.views.page(auditHistory, { where, order: 'order' }, page);
    const [quarantined] = await this.views.quarantined(auditHistory, controllerId, [subjectRef]);
    return { items: items.map(itemOf), ...next, ...(quarantined !== undefined && { quarantined: true }) };
  }

  @Get('audit/events')
  @Described(
    'Everything recorded',
    'Lists the facts of the whole tenant in the order of their positions, by pages from either end or as one stream of lines from the oldest on (domain-model 4).',
  )
  @ReadRoute('auditor')
  @RecordedRead()
  @ResponseSchema({ media: ['application/json', 'application/x-ndjson'], shape: auditItems, piece: auditItem })
  async events(
    @CurrentContext() context: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
  ): Promise<(Page<AuditItem> & InQuarantine) | Readable> {
    const { request } = context;
    const { controllerId } = request.verified.principal!;
    if (query.after !== undefined && query.cursor) throw invalid({ pointer: '/after', rule: 'notBesideCursor' });
    if (accepts(request, 'application/x-ndjson')) return this.export(context, controllerId, query);
    await this.views.waitFor(context, auditHistory);
    const where = { controllerId, ...(query.type && { type: query.type }) };
    // Positions are whole numbers: what lies after one begins at the next.
    const from = query.after === undefined ? undefined : orderOf(query.after + 1n);
    const wanted = { where, order: 'order', ...(from && { from }), descending: query.order === 'newestFirst' };
    const { items, ...page } = await this.views.page(auditHistory, wanted, query);
    const isHeldBack = await this.views.holdsBack(auditHistory, controllerId);
    return { items: items.map(itemOf), ...page, ...(isHeldBack && { quarantined: true }) };
  }

  /** The tenant's events from the streams, up to the head that the ledger has now. */
  private async export(
    { request, reply }: RequestContext,
    controllerId: string,
    { after = 0n, type }: { after?: bigint; type?: string },
  ): Promise<Readable> {
    const head = await this.head(request);
    const wanted = (event: LedgerEvent) => type === undefined || event.type === type;
    const left = callerLeft(reply.raw);
    const events = () => this.eventsUpTo({ head, after, controllerId, wanted, left });
    // Committed events do not change, so the second reading sends exactly the events that the first has counted.
    const count = await counted(events());
    if (left.aborted) return Readable.from([]);
    await this.reads.record({ request }, count);
    void reply.header('ledger-position', head.toString()).type('application/x-ndjson');
    // A proxy (nginx) that collects answers would hold the lines back.
    void reply.header('x-accel-buffering', 'no');
    return Readable.from(linesOf(events()), { objectMode: false });
  }

  /** The wanted events of each stored event, which may decode to several. */
  private async *eventsUpTo({ head, after, controllerId, wanted, left }: Export): AsyncGenerator<readonly LedgerEvent[]> {
    for await (const recorded of this.context.events.readAll(after, ledgerCategories, controllerId)) {
      if (recorded.position > head || left.aborted) return;
      yield decodeAll(recorded).filter(wanted);
    }
  }

  private async head({ verified: known }: RequestContext['request']): Promise<bigint> {
    const head = await this.context.streams.freshPosition(known.minPosition);
    if (head === undefined) throw new Problem('LEDGER_STALE');
    return head;
  }
}

async function counted(stored: AsyncIterable<readonly LedgerEvent[]>): Promise<number> {
  let count = 0;
  for await (const events of stored) count += events.length;
  return count;
}

async function* linesOf(stored: AsyncIterable<readonly LedgerEvent[]>): AsyncGenerator<string> {
  for await (const events of stored) for (const event of events) yield `${JSON.stringify(itemOfEvent(event))}\n`;
}
