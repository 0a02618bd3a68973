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
import { RecordedRead } from '../access-log/recorded-read.ts';
import { RecordedReads } from '../access-log/recorded-reads.ts';
import { QUERY_CONTEXT, type QueryContext } from '../query-context.ts';
import { decisionViews, readWait } from '../reads/projected-ledger.ts';
import { eventStream } from './event-stream.ts';
import { eventsBehind, feedEvents } from './feed-events.ts';
import { OpenFeeds } from './open-feeds.ts';

const asks = { after: queryOf.position };
const lastEventId = { name: 'Last-Event-ID', read: queryOf.position, rule: 'lastEventId' };

@Controller('v1/feed')
export class FeedController {
  constructor(
    private readonly feeds: OpenFeeds,
    private readonly reads: RecordedReads,
    @Inject(QUERY_CONTEXT) private readonly context: QueryContext,
  ) {}

  @Get()
  @ReadRoute('dashboard', 'operator', 'auditor')
  @RecordedRead()
  @ResponseSchema({ media: ['text/event-stream'] })
  async feed(
    @CurrentContext() { request, reply }: RequestContext,
    @ValidatedQuery(asks) asked: queryOf.QueryValues<typeof asks>,
    @RequestHeader(lastEventId) resumed?: bigint,
  ): Promise<Readable> {
    const principal = request.verified.principal!;
    const after = await this.after(request, resumed ?? asked.after);
    const left = new AbortController();
    reply.raw.once('close', () => left.abort());
    const { controllerId } = principal;
    const { events } = this.context;
    const anonymous = isDashboardOnly(principal);
    // One record a connection: of what it begins with, and behind which event it shows whatever comes.
    if (!anonymous) await this.reads.record({ request }, await eventsBehind(events, controllerId, after), { after: `${after}` });
    const signal = this.feeds.lifeOf(principal.expiresAt, left.signal);
    const source = feedEvents({
      ...{ events, controllerId, after, signal, anonymous },
      projected: this.projected(),
    });
    // The end of a feed is that of its connection, so that a service that ends need not wait for it to be idle.
    void reply.header('connection', 'close').header('cache-control', 'no-store').type('text/event-stream');
    void reply.header('ledger-position', after.toString());
    return eventStream(source);
  }

  /** `Last-Event-ID` resumes and wins over `after`; neither: from now on. */
  private async after({ verified: known }: LedgerRequest, asked: bigint | undefined): Promise<bigint> {
    const head = await this.context.streams.freshPosition(known.minPosition);
    if (head === undefined) throw new Problem('LEDGER_STALE');
    return asked ?? head;
  }

  /** Waits for each event's view as a read would; views that don't come are waited for once, not for each event. */
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
