import type { FastifyRequest } from 'fastify';
import type { LoadKind, Principal } from '#access';
import type { FieldError } from '../problem/problem.ts';
import type { RouteAccess, RouteDescription } from './route-access.ts';
import type { NamedSchema, RouteResponse } from './route-response.ts';
import type { ParameterReader, QuerySchema } from './query-parameters.ts';

/** What a route declares by its decorators, for the hooks and the API document. */
export interface RouteMetadata extends RouteAccess {
  /** Its name and purpose, for the document. */
  readonly described?: RouteDescription;
  /** The route records: it needs an Idempotency-Key. */
  readonly command?: true;
  /** The command restricts processing, or may by what its body says: it is limited apart, and shed last. */
  readonly restrictive?: boolean;
  /** The route reads, and may be asked to wait for a position. */
  readonly read?: true;
  /** Its query parameters; none: it takes none. */
  readonly queryParameters?: QuerySchema;
  /** A header of its own. */
  readonly header?: { readonly name: string; readonly read: ParameterReader<unknown>; readonly rule: string };
  /** Its body, for the document. */
  readonly requestBody?: NamedSchema;
  /** What it answers, for the document. */
  readonly response?: RouteResponse;
  /** Bytes that one string of its body may have; default 4 KiB. */
  readonly stringBytes?: number;
  /** Bytes that its body may have; default 64 KiB. */
  readonly bodyBytes?: number;
  /** The body is lines of JSON, read as they come. */
  readonly lines?: true;
  /** The field of its body whose members are answered each for itself. */
  readonly items?: string;
}

/** What the hooks verified of a request before its handler runs. */
export interface VerifiedRequest {
  principal?: Principal;
  idempotencyKey?: string;
  /** What the answer must have seen. */
  minPosition?: bigint;
  /** What is wrong with single members of its list, by index; their pointers begin at the member. */
  itemErrors?: ReadonlyMap<number, readonly FieldError[]>;
}

/** What a limit counts the route by. */
export function loadKindOf({ routeOptions, headers }: FastifyRequest): LoadKind {
  const { command, restrictive } = routeOptions.config as RouteMetadata;
  if (command) return restrictive ? 'restrictive' : 'command';
  return headers['ledger-min-position'] === undefined ? 'read' : 'waitingRead';
}

export type LedgerRequest = FastifyRequest & { verified: VerifiedRequest };

export const metadataOf = (request: FastifyRequest): RouteMetadata => request.routeOptions.config as RouteMetadata;
