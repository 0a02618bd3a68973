import type { FastifyRequest } from 'fastify';
import type { Principal, RouteAccess } from '#access';

/** What a route tells the hooks beside who may call it. */
export interface RouteFacts extends RouteAccess {
  /** The route records: it needs an Idempotency-Key. */
  readonly command?: true;
  /** Bytes that one string of its body may have; default 4 KiB. */
  readonly stringBytes?: number;
  /** Keys that its body may have in all; default 200. */
  readonly keys?: number;
  /** Bytes that its body may have; default 64 KiB. */
  readonly bodyBytes?: number;
  /** The body is lines of JSON, read as they come. */
  readonly lines?: true;
}

/** What the hooks found out about a request before its handler runs. */
export interface Known {
  principal?: Principal;
  /** The body as sent, before defaults. */
  idempotencyKey?: string;
}

export type LedgerRequest = FastifyRequest & { known: Known };

export const factsOf = (request: FastifyRequest): RouteFacts => request.routeOptions.config as RouteFacts;
