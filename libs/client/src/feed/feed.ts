import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { LedgerUnreachable, problemOf } from '../api/problems.ts';
import type { FeedEvent } from '../api/types.ts';
import { chunksOf } from '../transport/chunks.ts';
import { mayPass, waitBefore, waited } from '../transport/retries.ts';
import type { Transport } from '../transport/transport.ts';

export interface FeedStart {
  /** The position after which it begins; default: what is recorded from now on. */
  readonly after?: string;
}

/** What a follower of the feed learns: also when it is connected, for between two connections nothing is heard. */
export type FeedNotice =
  | { readonly kind: 'connected'; readonly position: string }
  | { readonly kind: 'event'; readonly event: FeedEvent }
  | { readonly kind: 'disconnected' };

/** The service sends a comment every 15 s. */
const silence = 45_000;

/**
 * The events of the tenant, across connections: each goes on after the last event of the one before. Ends with the signal, and
 * throws `LedgerProblem` when the service refuses: `POSITION_AHEAD` means that everything is to be read anew.
 */
export async function* feedNotices(transport: Transport, { after }: FeedStart, signal: AbortSignal): AsyncGenerator<FeedNotice> {
  let last: string | undefined;
  for (let attempt = 1; !signal.aborted; attempt++) {
    const response = await connected(transport, { ...(after && { after }) }, last, signal);
    if (response) {
      attempt = 1;
      last ??= response.headers.get('ledger-position') ?? '0';
      yield { kind: 'connected', position: last };
      for await (const event of eventsOf(response)) {
        last = event.position;
        yield { kind: 'event', event };
      }
      yield { kind: 'disconnected' };
    }
    await waited(waitBefore(attempt + 1, transport.retries), signal);
  }
}

/** Undefined where another attempt may succeed. */
async function connected(
  transport: Transport,
  { after }: FeedStart,
  last: string | undefined,
  signal: AbortSignal,
): Promise<Response | undefined> {
  const headers = { accept: 'text/event-stream', ...(last !== undefined && { 'last-event-id': last }) };
  try {
    const response = await transport.open(`/v1/feed${after === undefined ? '' : `?after=${after}`}`, { headers }, signal);
    if (response.status === 200) return response;
    if (!mayPass(response)) throw await problemOf(response);
    await response.body?.cancel();
  } catch (failure) {
    if (!(failure instanceof LedgerUnreachable)) throw failure;
  }
  return undefined;
}

/** A connection that breaks off ends as one that the service closes, when the token expires for example. */
async function* eventsOf(response: Response): AsyncGenerator<FeedEvent> {
  const received: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => void received.push(message) });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of chunksOf(response.body!, silence)) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      for (const { data } of received.splice(0)) yield JSON.parse(data) as FeedEvent;
    }
  } catch (failure) {
    if (!(failure instanceof LedgerUnreachable)) throw failure;
  }
}
