import type { Readable } from 'node:stream';
import { Controller, Get, Inject } from '@nestjs/common';
import type { Principal } from '#access';
import {
  CurrentContext,
  Described,
  type LedgerRequest,
  Problem,
  queryOf,
  ReadRoute,
  type RequestContext,
  RequestHeader,
  ResponseSchema,
  ValidatedQuery,
} from '#http';
import { instantOf, type Instant } from '#kernel';
import { auditHistory, orderOf } from '#read-models';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { ViewReads } from '../reads/view-reads.ts';
import { eventStream } from './event-stream.ts';
import { feedEvent } from './feed-event.schema.ts';
import { projectedBy } from './projected-by.ts';
import { eventsBehind, feedEvents } from './feed-events.ts';
import { positionSince, type NextRecorded } from './position-since.ts';

const parameters = { after: queryOf.position };
const lastEventId = { name: 'Last-Event-ID', read: queryOf.position, rule: 'lastEventId' };

/** How far back `Last-Event-ID` resumes the feed of a dashboard, in milliseconds (http-api 5). */
const resumableMillis = 5 * 60_000;

interface Requested {
  readonly after?: bigint;
  /** `Last-Event-ID`. */
  readonly resumed: bigint | undefined;
  readonly head: bigint;
  readonly anonymousSince: Instant | undefined;
  readonly controllerId: string;
}

@Controller('v1/feed')
export class FeedController {
  constructor(
    private readonly reads: RecordedReads,
    private readonly views: ViewReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @Described(
    'What is recorded, as it is recorded',
    'Sends server-sent events: what to forget of cached answers. It goes on after `Last-Event-ID` (http-api 5).',
  )
  @ReadRoute('dashboard', 'operator', 'auditor')
  @RecordedRead()
  @ResponseSchema({ media: ['text/event-stream'], problems: [409], piece: feedEvent })
  async feed(
    @CurrentContext() { request, reply }: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
    @RequestHeader(lastEventId) resumed?: bigint,
  ): Promise<Readable> {
    const principal = request.verified.principal!;
    const signal = this.context.openFeeds.open(principal, reply.raw);
    const head = await this.headFor(request);
    const anonymousSince = isDashboardOnly(principal) ? instantOf(this.context.clock() - resumableMillis) : undefined;
    const after = await this.startOf({ ...query, resumed, head, anonymousSince, controllerId: principal.controllerId });
    const { controllerId } = principal;
    const { events, liveEvents: live } = this.context;
    // One record for the connection: the events that it starts with, and after which event it shows all that follow.
    if (anonymousSince === undefined) {
      const behind = await eventsBehind(events, { controllerId, after, signal });
      if (!signal.aborted) await this.reads.record({ request }, behind, { filter: { after: `${after}` } });
    }
    const projected = projectedBy(this.context);
    const source = feedEvents({
      ...{ events, live, controllerId, after, head, signal, projected },
      ...(anonymousSince && { anonymousSince }),
    });
    // The connection closes with the feed: at shutdown no idle connection is left to wait for.
    void reply.header('connection', 'close').type('text/event-stream');
    // A proxy (nginx) that collects answers would hold the events back.
    void reply.header('x-accel-buffering', 'no');
    void reply.header('ledger-position', after.toString());
    return eventStream(source);
  }

  private async headFor({ verified }: LedgerRequest): Promise<bigint> {
    const head = await this.context.streams.freshPosition(verified.minPosition);
    if (head === undefined) throw new Problem('LEDGER_STALE');
    return head;
  }

  /**
   * `Last-Event-ID` takes precedence over `after`, which a dashboard may not use; without both the feed starts at the head. A
   * position past the end of the store is of a ledger that was restored since.
   */
  private async startOf({ after, resumed, head, anonymousSince, controllerId }: Requested): Promise<bigint> {
    const requested = resumed ?? after ?? head;
    if (requested > head && requested > (await this.context.events.endAfter(head)).position) throw new Problem('POSITION_AHEAD');
    if (anonymousSince === undefined) return requested;
    return resumed === undefined ? head : positionSince(anonymousSince, resumed, head, this.nextRecorded(controllerId));
  }

  private nextRecorded(controllerId: string): NextRecorded {
    return async (after) => {
      const query = { where: { controllerId }, order: 'order', from: orderOf(after + 1n), limit: 1 };
      return (await this.views.next(auditHistory, query))[0];
    };
  }
}

const isDashboardOnly = ({ roles }: Principal): boolean => !roles.includes('operator') && !roles.includes('auditor');
