import type { FastifyRequest } from 'fastify';
import type { Principal, RouteAccess } from '#access';
import type { NamedSchema, ResponseContract } from '../document/response-contract.ts';
import type { Read, Spec } from './query.ts';

/** What a route tells the hooks beside who may call it. */
export interface RouteFacts extends RouteAccess {
  /** The route records: it needs an Idempotency-Key. */
  readonly command?: true;
  /** The route reads, and may be asked to wait for a position. */
  readonly read?: true;
  /** Its query parameters; none: it takes none. */
  readonly asks?: Spec;
  /** A header of its own. */
  readonly header?: { readonly name: string; readonly read: Read<unknown>; readonly rule: string };
  /** Its body, for the document. */
  readonly takes?: NamedSchema;
  /** What it answers, for the document. */
  readonly answers?: ResponseContract;
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
  idempotencyKey?: string;
  /** What the answer must have seen. */
  minPosition?: bigint;
}

export type LedgerRequest = FastifyRequest & { known: Known };

export const factsOf = (request: FastifyRequest): RouteFacts => request.routeOptions.config as RouteFacts;
