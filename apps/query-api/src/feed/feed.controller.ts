import type { Readable } from 'node:stream';
import { Controller, Get, Inject } from '@nestjs/common';
import type { Principal } from '#access';
import {
  ResponseSchema,
  ValidatedQuery,
  RequestHeader,
  CurrentContext,
  Problem,
  queryOf,
  ReadRoute,
  type RequestContext,
  type LedgerRequest,
} from '#http';
import { instantOf } from '#kernel';
import { RecordedRead } from '../access-log/recorded-read.ts';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { decisionViews, readWait } from '../reads/projected-ledger.ts';
import { eventStream } from './event-stream.ts';
import { eventsBehind, feedEvents } from './feed-events.ts';

const parameters = { after: queryOf.position };
const lastEventId = { name: 'Last-Event-ID', read: queryOf.position, rule: 'lastEventId' };

/** How far back `Last-Event-ID` resumes the feed of a dashboard, in milliseconds (http-api 5). */
const resumableMillis = 5 * 60_000;

interface Requested {
  readonly after: bigint | undefined;
  /** `Last-Event-ID`. */
  readonly resumed: bigint | undefined;
  readonly anonymous: boolean;
}

@Controller('v1/feed')
export class FeedController {
  constructor(
    private readonly reads: RecordedReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @ReadRoute('dashboard', 'operator', 'auditor')
  @RecordedRead()
  @ResponseSchema({ media: ['text/event-stream'] })
  async feed(
    @CurrentContext() { request, reply }: RequestContext,
    @ValidatedQuery(parameters) query: queryOf.QueryValues<typeof parameters>,
    @RequestHeader(lastEventId) resumed?: bigint,
  ): Promise<Readable> {
    const principal = request.verified.principal!;
    const signal = this.context.openFeeds.open(principal, reply.raw);
    const anonymous = isDashboardOnly(principal);
    const after = await this.startOf(request, { after: query.after, resumed, anonymous });
    const { controllerId } = principal;
    const { events } = this.context;
    // One record for the connection: the events that it starts with, and after which event it shows all that follow.
    if (!anonymous)
      await this.reads.record({ request }, await eventsBehind(events, controllerId, after), { filter: { after: `${after}` } });
    const source = feedEvents({
      ...{ events, controllerId, after, signal },
      ...(anonymous && { anonymousSince: instantOf(this.context.clock() - resumableMillis) }),
      projected: this.projected(),
    });
    // The connection closes with the feed: at shutdown no idle connection is left to wait for.
    void reply.header('connection', 'close').type('text/event-stream');
    // A proxy (nginx) that collects answers would hold the events back.
    void reply.header('x-accel-buffering', 'no');
    void reply.header('ledger-position', after.toString());
    return eventStream(source);
  }

  /**
   * `Last-Event-ID` takes precedence over `after`, which a dashboard may not use; without both the feed starts at the head. A
   * position past the end of the store is of a ledger that was restored since.
   */
  private async startOf({ verified }: LedgerRequest, { after, resumed, anonymous }: Requested): Promise<bigint> {
    const head = await this.context.streams.freshPosition(verified.minPosition);
    if (head === undefined) throw new Problem('LEDGER_STALE');
    const requested = resumed ?? after ?? head;
    if (requested > head && requested > (await this.context.events.endAfter(head)).position) throw new Problem('POSITION_AHEAD');
    return anonymous ? (resumed ?? head) : requested;
  }

  /** Waits until the views have projected an event, as a read would; stalled views are waited for once, not for each event. */
  private projected(): (position: bigint) => Promise<void> {
    let projected = 0n;
    let waitMillis = readWait;
    return async (position) => {
      if (position <= projected) return;
      ({ position: projected } = await this.context.freshnessOf(decisionViews, { minimum: position, waitMillis }));
      waitMillis = projected < position ? 0 : readWait;
    };
  }
}

const isDashboardOnly = ({ roles }: Principal): boolean => !roles.includes('operator') && !roles.includes('auditor');
